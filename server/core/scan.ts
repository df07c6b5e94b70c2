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
import { customProvider } from './customRule.ts';
import { type Decoded, decoderKeywords, decoders } from './decode.ts';
import { confidenceOf } from './evidence.ts';
import type { Finding } from './finding.ts';
import { createPrefilter } from './prefilter.ts';
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

const confidenceRank = { high: 0, medium: 1, low: 2 } as const;

/**
 * How specific a rule is: a provider's own token, then what any database or host may have, then the rules of a project, then what only its name betrays,
 * then guesses. A project's rule that matches everything so takes nothing from a better one.
 */
function generality({ finding, rule }: Found): number {
  if (rule.confidence === 'low' || (finding.confidence === 'low' && rule.provider === 'generic')) return 4;
  if (finding.ruleId.startsWith('generic-')) return 3;
  if (rule.provider === customProvider) return 2;
  return rule.provider === 'generic' || rule.provider === 'database' ? 1 : 0;
}

interface Found {
  readonly finding: Finding;
  readonly rule: Rule;
}

/** Spans that don't overlap, in order: tells in logarithmic time whether another one fits between them. */
function createOccupied(): { take(span: Span): boolean } {
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    take({ start, end }) {
      let low = 0;
      for (let high = starts.length; low < high; ) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 0) <= start) low = middle + 1;
        else high = middle;
      }
      if ((starts[low] ?? end) < end) return false;
      starts.splice(low, 0, start);
      ends.splice(low, 0, end);
      return true;
    },
  };
}

/** Keeps, of findings of one kind that overlap, the one of the more specific rule, then the surer, then the longer one. */
function resolveOverlaps(found: readonly Found[]): Finding[] {
  const ranked = [...found].sort(
    (a, b) =>
      generality(a) - generality(b) ||
      confidenceRank[a.finding.confidence] - confidenceRank[b.finding.confidence] ||
      b.finding.span.end - b.finding.span.start - (a.finding.span.end - a.finding.span.start),
  );
  const occupied = { secret: createOccupied(), practice: createOccupied() };
  return ranked
    .filter(({ finding, rule }) => occupied[rule.kind].take(finding.span))
    .map(({ finding }) => finding)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Nearly every candidate's answer, made once. */
const noFindings: readonly Finding[] = [];

/** Builds a scanner for these rules. Building costs a few milliseconds; keep it while the rules stay the same. */
export function createScanner(rules: Rules, onRuleError: OnRuleError = () => {}): Scanner {
  const compiled: CompiledRule[] = Object.entries(rules).map(([id, rule]) => ({
    id,
    rule,
    find: finderOf(rule),
    failed: false,
  }));
  const prefilter = createPrefilter([...compiled.map(({ rule }) => rule.keywords), ...decoderKeywords]);

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
    const doneTo = new Int32Array(compiled.length + decoders.length);
    const lastAt = new Int32Array(doneTo.length).fill(-1);
    prefilter.visit(source.text, (index, at) => {
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
    });
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
