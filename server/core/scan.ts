import { isTestPath } from '../../rules/credential/syntax.ts';
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
import { type Decoded, decoderKeywords, decoders } from './decode.ts';
import { confidenceOf } from './evidence.ts';
import type { Finding } from './finding.ts';
import { type Found, resolveOverlaps } from './overlaps.ts';
import { createPrefilter, type WriteLowBytes } from './prefilter.ts';
import type { Span } from './span.ts';

export interface Scanner {
  /** All findings of a text, by offset; overlaps resolved: the specific rule beats the generic one. */
  scan(source: Source): readonly Finding[];
  /** What rules have looked at and taken for no secret, where it is written plainly. */
  refused(source: Source): readonly Refused[];
}

/** What a rule has found at first, and why it is no finding, in words. */
export interface Refused {
  readonly ruleId: string;
  readonly span: Span;
  readonly because: string;
}

/** Told of a rule that threw; the rule is skipped for this scanner from then on. */
export type OnRuleError = (ruleId: string, error: unknown) => void;

interface CompiledRule {
  readonly id: string;
  readonly rule: Rule;
  readonly find: Finder | SectionFinder | RegionFinder;
  failed: boolean;
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

/** Why a match is no finding, in words. */
function refusalOf(rule: Rule, value: string, candidate: Candidate): string | undefined {
  if (candidate.refused !== undefined) return candidate.refused;
  if (rule.kind === 'secret' && isPlaceholder(value)) return 'it is a placeholder';
  const fails = rule.accept?.every((accepts) => accepts(value, candidate)) === false;
  return fails ? 'it is not made as what the rule looks for' : undefined;
}

type OnRefused = (refused: Refused) => void;

function judge({ id, rule }: CompiledRule, source: Source, match: Match, onRefused?: OnRefused): Finding | undefined {
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

/** By rule, how far it has looked in a text, and where it was tried last. */
interface Progress {
  readonly doneTo: Int32Array;
  readonly lastAt: Int32Array;
}

/** Nearly every candidate's answer, made once. */
const noFindings: readonly Finding[] = [];

/** Builds a scanner for these rules. Building costs a few milliseconds; keep it while the rules stay the same. `writeLowBytes` is as in `createPrefilter`. */
export function createScanner(
  rules: Rules,
  onRuleError: OnRuleError = () => {},
  writeLowBytes?: WriteLowBytes,
): Scanner {
  const compiled: CompiledRule[] = Object.entries(rules).map(([id, rule]) => ({
    id,
    rule,
    find: finderOf(rule),
    failed: false,
  }));
  const prefilter = createPrefilter([...compiled.map(({ rule }) => rule.keywords), ...decoderKeywords], writeLowBytes);
  const entries = compiled.length + decoders.length;
  // Of a text, and of what is decoded out of it: such arrays cost more than the scan of a small file.
  const spare: Progress[] = [];

  /** What one rule finds at one of its keywords, and in `doneTo` how far it has looked; a rule that throws finds nothing from then on. */
  function findAt(
    index: number,
    entry: CompiledRule,
    source: Source,
    at: number,
    doneTo: Int32Array,
    onRefused?: OnRefused,
  ): readonly Finding[] {
    try {
      const answer = entry.find(source, at);
      if (answer === undefined) return noFindings;
      if ('matches' in answer) doneTo[index] = answer.end;
      const matches = 'start' in answer ? [answer] : 'matches' in answer ? answer.matches : answer;
      return matches.map((match) => judge(entry, source, match, onRefused)).filter((finding) => finding !== undefined);
    } catch (error) {
      entry.failed = true;
      onRuleError(entry.id, error);
      return noFindings;
    }
  }

  /** Every finding of every rule, overlapping ones too; texts that are written in another way are decoded, one level deep. */
  function findAll(source: Source, mayDecode: boolean, onRefused?: OnRefused): Found[] {
    const found: Found[] = [];
    const progress = spare.pop() ?? { doneTo: new Int32Array(entries), lastAt: new Int32Array(entries) };
    const doneTo = progress.doneTo.fill(0);
    const lastAt = progress.lastAt.fill(-1);
    const visit = (index: number, at: number) => {
      // A rule may have two keywords that begin alike: `pass`, `passw`.
      if (at < (doneTo[index] ?? 0) || at === lastAt[index]) return;
      lastAt[index] = at;
      const entry = compiled[index];
      if (entry === undefined) {
        const decoded = mayDecode ? decoders[index - compiled.length]?.(source.text, at) : undefined;
        if (decoded === undefined) return;
        doneTo[index] = decoded.region.end;
        found.push(...inDecoded(source, decoded));
      } else if (!entry.failed) {
        for (const finding of findAt(index, entry, source, at, doneTo, onRefused)) {
          doneTo[index] = Math.max(doneTo[index] ?? 0, finding.span.end);
          found.push({ finding, rule: entry.rule });
        }
      }
    };
    prefilter.visit(source.text, visit);
    spare.push(progress);
    return found;
  }

  function inDecoded(source: Source, { text, encoding, original }: Decoded): Found[] {
    return findAll({ ...source, text }, false).map(({ finding: { related: _, ...finding }, rule }) => {
      const evidence = [...finding.evidence, { reason: `it is written as ${encoding}`, weight: 0 }];
      return { finding: { ...finding, span: original(finding.span), evidence }, rule };
    });
  }

  return {
    scan: (source) => resolveOverlaps(findAll(source, true)),
    refused: (source) => {
      const refused: Refused[] = [];
      findAll(source, false, (each) => refused.push(each));
      return refused;
    },
  };
}
