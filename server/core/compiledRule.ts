/** One rule at one place of a text: what it finds there, and what becomes of it. */
import { isTestPath } from '../../rules/credential/evidence/syntax.ts';
import { wherePossible } from '../../rules/finders.ts';
import { isPlaceholder } from '../../rules/placeholders.ts';
import type {
  Candidate,
  Evidence,
  Finder,
  Match,
  RegionFinder,
  Rule,
  Rules,
  SectionFinder,
  Severity,
  Source,
} from '../../rules/rule.ts';
import { confidenceOf } from './confidence.ts';
import type { Finding } from './finding.ts';
import type { Span } from './span.ts';

/** What a rule has found at first, and why it is no finding, in words. */
export interface Refused {
  readonly ruleId: string;
  readonly span: Span;
  readonly because: string;
}

/** Called with each match that is no finding. */
export type OnRefused = (refused: Refused) => void;

/** A rule as the scanner runs it. */
export interface CompiledRule {
  readonly id: string;
  readonly rule: Rule;
  /** Its place among the rules. */
  readonly order: number;
  readonly find: Finder | SectionFinder | RegionFinder;
  /** It threw once, and is not asked again. */
  failed: boolean;
}

/** The rules, each with what finds its matches. A rule is not made before it is tried. */
export function compile(rules: Rules): readonly CompiledRule[] {
  return Object.keys(rules).map((id, order) => new LazilyCompiled(id, order, rules));
}

class LazilyCompiled implements CompiledRule {
  readonly id: string;
  readonly order: number;
  readonly #rules: Rules;
  #find: CompiledRule['find'] | undefined;
  failed = false;

  constructor(id: string, order: number, rules: Rules) {
    this.id = id;
    this.order = order;
    this.#rules = rules;
  }

  get rule(): Rule {
    return this.#rules[this.id] as Rule;
  }

  get find(): CompiledRule['find'] {
    this.#find ??= finderOf(this.rule);
    return this.#find;
  }
}

/** A pattern as a finder: tried at the keyword, and before it at each of the `before` characters; never searched beyond. */
function finderOf(rule: Rule): CompiledRule['find'] {
  const { pattern } = rule;
  if (typeof pattern === 'function') return pattern;
  const before = rule.before ?? 0;
  const group = rule.kind === 'secret' ? 'secret' : 'weak';
  const possible = wherePossible(pattern, group);
  return ({ text }, at) => {
    const sticky = possible(text, at - before, at);
    if (sticky === undefined) return undefined;
    for (let from = Math.max(0, at - before); from <= at; from++) {
      sticky.lastIndex = from;
      const found = sticky.exec(text);
      if (found === null || from + found[0].length <= at) continue;
      const [start, end] = found.indices?.groups?.[group] ?? [0, 0];
      if (start < end) return { start, end };
    }
    return undefined;
  };
}

/** In tests and examples, what no provider's format proves is more often made up: less severe, but not silent. */
const lowered: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
};

/** Behind a value, or behind the quote that ends it: what is left out of it. */
const leftOut = /["'`]?(?:\.{3}(?!\.)|…)/y;

function isShortened({ source, end }: Candidate): boolean {
  leftOut.lastIndex = end;
  return leftOut.test(source.text);
}

/** Why a match is no finding, in words. */
function refusalOf(rule: Rule, value: string, candidate: Candidate): string | undefined {
  if (candidate.refused !== undefined) return candidate.refused;
  if (rule.kind === 'secret' && isPlaceholder(value)) return 'it is a placeholder';
  if (rule.kind === 'secret' && isShortened(candidate)) return 'it is shortened';
  const fails = rule.accept?.every((accepts) => accepts(value, candidate)) === false;
  return fails ? 'it is not made as what the rule looks for' : undefined;
}

/** The finding that a match is, with its evidence; undefined where it is none, of which `onRefused` is told. */
export function judge(
  { id, rule }: CompiledRule,
  source: Source,
  match: Match,
  onRefused?: OnRefused,
): Finding | undefined {
  const value = source.text.slice(match.start, match.end);
  const candidate: Candidate = { ...match, source };
  const because = refusalOf(rule, value, candidate);
  if (because !== undefined) {
    onRefused?.({ ruleId: id, span: { start: match.start, end: match.end }, because });
    return undefined;
  }
  const verified = rule.verify?.(value, candidate);
  const isMadeUp = rule.provider === 'generic' && isTestPath(source.path);
  const evidence: Evidence[] = [
    ...(match.evidence ?? []),
    ...(verified === undefined ? [] : [verified]),
    ...(isMadeUp ? [{ reason: 'the file is a test or an example', weight: 0 }] : []),
  ];
  return {
    ruleId: id,
    span: { start: match.start, end: match.end },
    severity: isMadeUp ? lowered[rule.severity] : rule.severity,
    confidence: confidenceOf(rule.confidence, evidence),
    evidence,
    ...(match.related === undefined ? {} : { related: match.related }),
  };
}
