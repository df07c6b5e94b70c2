/** What is wrong with the rules that a project declares: their shape, their patterns, their examples. */
import * as z from 'zod/mini';
import { customProvider, toRule } from './customRule.ts';
import { type CustomRule, customRuleSchema } from './customRuleSchema.ts';
import { linearPattern } from './linearPattern.ts';
import { createScanner, type Scanner } from './scan.ts';
import { problemsOf, type SettingProblem } from './settings.ts';
import type { Span } from './span.ts';

/** The rules that can be used, and what is wrong with the others. A rule with a failing example is used: it may still find what it should. */
export interface CheckedRules {
  readonly rules: readonly CustomRule[];
  readonly problems: readonly SettingProblem[];
}

type Step = string | number;

const maximumRules = 500;
const key = 'customRules';

/**
 * Checks the value of `customRules`. Never throws. `taken` are the ids that a project can't use, or it could replace a built-in rule by one that finds
 * nothing. `loadLinearPatterns` must have been awaited.
 */
export function checkCustomRules(declared: unknown, taken: ReadonlySet<string>): CheckedRules {
  if (declared === undefined || declared === null) return { rules: [], problems: [] };
  if (!Array.isArray(declared)) return { rules: [], problems: [{ path: [key], message: 'must be a list' }] };
  const problems: SettingProblem[] = [];
  const rules = new Map<string, CustomRule>();
  declared.slice(0, maximumRules).forEach((value: unknown, index) => {
    const { data: rule, error } = z.safeParse(customRuleSchema, value);
    if (rule === undefined) {
      problems.push(...(error === undefined ? [] : problemsOf(error, [key, index])));
      return;
    }
    const at = (message: string, ...steps: Step[]) => problems.push({ path: [key, index, ...steps], message });
    const faults = faultsOf(rule);
    if (taken.has(rule.id)) faults.push({ path: ['id'], message: `"${rule.id}" is a built-in rule` });
    if (rules.has(rule.id)) faults.push({ path: ['id'], message: `there are two rules "${rule.id}"` });
    for (const { path, message } of faults.length > 0 ? faults : failingExamples(rule)) at(message, ...path);
    if (faults.length === 0) rules.set(rule.id, rule);
  });
  if (declared.length > maximumRules) {
    problems.push({ path: [key, maximumRules], message: `there can be no more than ${maximumRules} rules` });
  }
  return { rules: [...rules.values()], problems };
}

/** Why a rule can't be used. */
function faultsOf(rule: CustomRule): SettingProblem[] {
  const faults: SettingProblem[] = [];
  const tryIt = (path: readonly Step[], compile: () => unknown) => {
    try {
      compile();
    } catch (error) {
      faults.push({ path, message: error instanceof Error ? error.message : String(error) });
    }
  };
  for (const [index, keyword] of rule.keywords.entries()) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: any ASCII
    if (!/^[\x00-\x7f]+$/.test(keyword)) faults.push({ path: ['keywords', index], message: 'must be ASCII' });
    else if (keyword.trim().length < 3) faults.push({ path: ['keywords', index], message: 'is too common' });
  }
  tryIt(['pattern'], () => linearPattern(rule.pattern));
  if (faults.length === 0) tryIt(['secretGroup'], () => linearPattern(rule.pattern, rule.secretGroup));
  rule.allowlist?.regexes?.forEach((regex, index) => {
    tryIt(['allowlist', 'regexes', index], () => linearPattern(regex));
  });
  return faults;
}

/** A text without its «…», and what stood between them. */
function unmark(marked: string): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  for (const part of marked.split(/(«[^»]*»)/)) {
    const inner = part.startsWith('«') && part.endsWith('»') ? part.slice(1, -1) : part;
    if (inner !== part) spans.push({ start: text.length, end: text.length + inner.length });
    text += inner;
  }
  return { text, spans };
}

const sameSpan = (a: Span, b: Span | undefined) => a.start === b?.start && a.end === b.end;

/** What the scanner does not find as an example wants it. An example has no path, so `paths` do not count. */
function failingExamples(declared: CustomRule): SettingProblem[] {
  const { match = [], ignore = [] } = declared.examples ?? {};
  if (match.length + ignore.length === 0) return [];
  const { paths: _, allowlist: { paths: __, ...allowlist } = {}, ...anywhere } = declared;
  const rule = toRule({ ...anywhere, allowlist }, '');
  const scanner: Scanner = createScanner({ [customProvider]: rule });
  const find = (text: string) => scanner.scan({ path: 'example', text }).map(({ span }) => span);
  const failing: SettingProblem[] = [];
  match.forEach((marked, index) => {
    const { text, spans } = unmark(marked);
    const found = find(text);
    const says = (message: string) => failing.push({ path: ['examples', 'match', index], message });
    if (spans.length === 0) says('mark the secret: «…»');
    else if (found.length === 0)
      says('nothing is found here; keywords, entropy and allowlist count, and a placeholder is no secret');
    else if (found.length !== spans.length || !found.every((span, each) => sameSpan(span, spans[each]))) {
      says('something else is found than what is marked');
    }
  });
  ignore.forEach((text, index) => {
    if (find(text).length > 0)
      failing.push({ path: ['examples', 'ignore', index], message: 'something is found here' });
  });
  return failing;
}
