import type { Finding } from './finding.ts';
import {
  commentedPart,
  disabledBlocks,
  foreignComment,
  type IgnoreComment,
  ignoreComments,
  isOnlyComment,
  type LineFinder,
  lineFinder,
} from './ignoreComment.ts';
import { contains, type Span } from './span.ts';

/** A finding that a comment accepts, and why. */
export interface Accepted {
  readonly finding: Finding;
  readonly because: string;
}

/** One of our own comments that accepts nothing, and what is wrong with it. */
export interface UselessComment {
  readonly span: Span;
  readonly message: string;
}

/** The findings of a text, parted by its comments. */
export interface CommentVerdict {
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
  readonly useless: readonly UselessComment[];
}

/** The offset at which the line begins that a comment of its own line speaks of: the next that has a finding or code. */
function targetOf(
  comment: IgnoreComment,
  text: string,
  lineAround: LineFinder,
  findingLines: ReadonlySet<number>,
): number {
  const own = lineAround(comment.span.start);
  if (!comment.alone || findingLines.has(own.start)) return own.start;
  for (let end = own.end; end < text.length; ) {
    const start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    const line = lineAround(start);
    if (findingLines.has(line.start) || !isOnlyComment(text.slice(line.start, line.end))) return line.start;
    end = line.end;
  }
  return own.start;
}

const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day);

function uselessMessage(comment: IgnoreComment, today: string): string {
  const { until } = comment;
  if (until !== undefined && !isDay(until)) return `Until when? "${until.slice(0, 20)}" is not a date, YYYY-MM-DD.`;
  if (until !== undefined && until < today) return `This ended on ${until}.`;
  return comment.rules.length === 0
    ? 'There is nothing to ignore here.'
    : 'There is nothing of these rules to ignore here.';
}

/**
 * Takes out the findings that comments accept. `today` is YYYY-MM-DD, handed in because the core knows no clock; `until` includes its day.
 * A comment on a finding's first or last line counts.
 */
export function applyComments(text: string, findings: readonly Finding[], today: string): CommentVerdict {
  const comments = ignoreComments(text);
  if (findings.length === 0 && comments.length === 0) return { findings, accepted: [], useless: [] };
  const lineAround = lineFinder(text);
  const linesOf = ({ span }: Finding) => [lineAround(span.start).start, lineAround(span.end).start];
  const findingLines = new Set(findings.flatMap(linesOf));
  const inForce = comments
    .filter(({ until }) => until === undefined || (isDay(until) && until >= today))
    .map((comment) => ({ comment, target: targetOf(comment, text, lineAround, findingLines) }));
  const used = new Set<IgnoreComment>();
  const blocks = findings.length === 0 ? [] : disabledBlocks(text);
  // Most lines are short, and have one part.
  const foreignByPart = new Map<string, string | undefined>();

  const reasonFor = (finding: Finding): string | undefined => {
    const [firstLine = 0, lastLine = 0] = linesOf(finding);
    const own = inForce.filter(
      ({ comment: { rules }, target }) =>
        (target === firstLine || target === lastLine) && (rules.length === 0 || rules.includes(finding.ruleId)),
    );
    for (const { comment } of own) used.add(comment);
    if (own.length > 0) return own[0]?.comment.reason ?? 'a comment says so';
    if (blocks.some((block) => contains(block, finding.span))) return 'secretlint-disable';
    const line = lineAround(finding.span.start);
    const part = commentedPart(line, finding.span);
    const key = `${part.start} ${part.end}`;
    if (!foreignByPart.has(key)) foreignByPart.set(key, foreignComment(text, line, part));
    return foreignByPart.get(key);
  };

  const kept: Finding[] = [];
  const accepted: Accepted[] = [];
  for (const finding of findings) {
    const because = reasonFor(finding);
    if (because === undefined) kept.push(finding);
    else accepted.push({ finding, because });
  }
  const useless = comments
    .filter((comment) => comment.marked && !used.has(comment))
    .map((comment) => ({ span: comment.span, message: uselessMessage(comment, today) }));
  return { findings: kept, accepted, useless };
}
