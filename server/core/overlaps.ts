/** Which of several rules is believed that have found something at the same place. */
import type { Rule } from '../../rules/rule.ts';
import { confidenceScore } from './confidence.ts';
import { customProvider } from './customRule.ts';
import type { Finding } from './finding.ts';
import type { Span } from './span.ts';

/** What a rule has found, with the rule, and where the keyword begins at which it looked. */
export interface Found {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly at: number;
}

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

/**
 * Keeps, of findings of one kind that overlap, the one of the more specific rule, then the surer, then the longer one, then that of the keyword that
 * comes first.
 */
export function resolveOverlaps(found: readonly Found[]): Finding[] {
  const ranked = [...found].sort(
    (a, b) =>
      generality(a) - generality(b) ||
      confidenceScore[b.finding.confidence] - confidenceScore[a.finding.confidence] ||
      b.finding.span.end - b.finding.span.start - (a.finding.span.end - a.finding.span.start) ||
      a.at - b.at,
  );
  const occupied = { secret: createOccupied(), practice: createOccupied() };
  return ranked
    .filter(({ finding, rule }) => occupied[rule.kind].take(finding.span))
    .map(({ finding }) => finding)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
