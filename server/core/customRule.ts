/** From the rules that a project declares to rules that the scanner takes: the same in the editor, the command line and CI. */
import { entropy } from '../../rules/checks.ts';
import type { RegionFinder, Rules, SecretRule, Source } from '../../rules/rule.ts';
import type { CustomRule } from './customRuleSchema.ts';
import { pathPattern } from './glob.ts';
import { type LinearPattern, linearPattern } from './linearPattern.ts';
import { projectFileName } from './settings.ts';

/** The provider of every custom rule, by which it is known that docs/rules.md has nothing about it. */
export const customProvider = 'custom';

/** How far before its keyword a match may begin, how far behind it at least, and how long it may be. In UTF-16 code units. */
const before = 256;
const behind = 2048;
const longest = 4096;

/** Instructions that the rules of a project may take in one text, if all goes as badly as it can: seconds, where it never comes to them for good rules. */
const maximumWork = 1e9;

/** Takes the work of a look from what a text may cost. Throws when it is used up, and the scanner drops the rule and tells of it. */
type Spend = (source: Source, work: number) => void;

function createBudget(): Spend {
  const spent = new WeakMap<Source, number>();
  return (source, work) => {
    const sum = (spent.get(source) ?? 0) + work;
    if (sum > maximumWork) throw new Error('its pattern costs too much');
    spent.set(source, sum);
  };
}

/**
 * Looks around a keyword. Keywords that follow closely are seen by the same look, so that a text full of them costs a small multiple of its length.
 */
function finderOf(pattern: LinearPattern, applies: (path: string) => boolean, spend: Spend): RegionFinder {
  return (source, at) => {
    const { path, text } = source;
    if (!applies(path)) return { matches: [], end: at + behind };
    const last = at + 2 * behind;
    const seen = text.slice(0, last + longest);
    const first = Math.max(0, at - before);
    spend(source, (seen.length - first) * pattern.cost);
    const matches = [];
    for (const { start, end, matchEnd } of pattern.spans(seen, first, last)) {
      // What ends where we stop looking may go on behind it.
      if (matchEnd < seen.length || seen.length === text.length) matches.push({ start, end });
    }
    return { matches, end: at + behind };
  };
}

/** Whether a rule looks into a file at all. Its own examples are no findings. */
function appliesTo(root: string, { paths, allowlist }: CustomRule): (path: string) => boolean {
  const wanted = paths?.map(pathPattern);
  const unwanted = allowlist?.paths?.map(pathPattern) ?? [];
  return (path) => {
    const relative = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
    if (relative === projectFileName) return false;
    if (wanted?.some((pattern) => pattern.matches(relative)) === false) return false;
    return !unwanted.some((pattern) => pattern.matches(relative));
  };
}

/** What a value must not be, and how random it must be. */
function acceptsOf({ entropy: least, allowlist }: CustomRule): NonNullable<SecretRule['accept']> {
  const values = new Set(allowlist?.values);
  const words = (allowlist?.words ?? []).map((word) => word.toLowerCase());
  const regexes = (allowlist?.regexes ?? []).map((regex) => linearPattern(regex));
  return [
    (value) => least === undefined || entropy(value) >= least,
    (value) => !values.has(value),
    (value) => words.length === 0 || !words.some((word) => value.toLowerCase().includes(word)),
    (value) => !regexes.some((regex) => regex.test(value)),
  ];
}

/**
 * The rule that a declaration makes, for files under `root` (absolute, without a final slash). Throws an error in words where a pattern is
 * not one. `loadLinearPatterns` must have been awaited.
 */
export function toRule(rule: CustomRule, root: string, spend: Spend = createBudget()): SecretRule {
  const { id, title, keywords, pattern, secretGroup, severity, confidence, envVar, docs, rotate } = rule;
  const [first = '', ...rest] = keywords.map((keyword) => keyword.toLowerCase());
  return {
    kind: 'secret',
    title,
    provider: customProvider,
    docs: docs ?? '',
    severity: severity ?? 'error',
    confidence: confidence ?? 'high',
    keywords: [first, ...rest],
    pattern: finderOf(linearPattern(pattern, secretGroup), appliesTo(root, rule), spend),
    accept: acceptsOf(rule),
    envVar:
      envVar ??
      id
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '_')
        .replace(/^(?=\d)/, '_'),
    ...(rotate === undefined ? {} : { rotate }),
  };
}

/** These rules and those that a project adds, which were checked (checkCustomRules) and can't replace any of these. */
export function withCustomRules(rules: Rules, custom: readonly CustomRule[], root: string): Rules {
  if (custom.length === 0) return rules;
  const spend = createBudget();
  return { ...Object.fromEntries(custom.map((rule) => [rule.id, toRule(rule, root, spend)])), ...rules };
}
