/**
 * Comments that accept a finding: our own, `leakline:ignore [rule …] [until YYYY-MM-DD] [-- reason]`, and those of other scanners, so that a
 * project need not write everything twice.
 */
import { oneOf } from '../../rules/oneOf.ts';
import type { Span } from './span.ts';

/** One of our own comments. */
export interface IgnoreComment {
  readonly span: Span;
  /** The rules that it names; all rules if it names none. */
  readonly rules: readonly string[];
  readonly until?: string;
  readonly reason?: string;
  /** Whether the line holds nothing else: the comment then speaks of the next line of code. */
  readonly alone: boolean;
  /** Whether a comment's mark stands before it; without one it may be prose that mentions the syntax. */
  readonly marked: boolean;
}

const mention = 'leakline:ignore';
const ownComment = /leakline:ignore(?![\w-])(?<rest>[^\r\n]{0,400})/y;
const commentMark = /(?:#|\/\/|\/\*|\*|--|;|<!--|%|'|"|\{-|\(\*|!|\bREM)[\s\-!*#/]{0,8}$/i;
const onlyComment = /^\s*(?:\{\s*)?(?:#|\/\/|\/\*|\*|--|;|<!--|%|'|\{-|\(\*|REM\b)/i;
const commentEnd = /\s*(?:\*\/\}?|-->|\*\)|-\}|%>|#\})\s*$/;

/** Finds the line around an offset, without its line break. Asked in order of offsets it looks at each line once. */
export type LineFinder = (offset: number) => Span;

/** A finder of lines that end in LF, CRLF or CR, as editors count them. */
export function lineFinder(text: string): LineFinder {
  let last: Span | undefined;
  return (offset) => {
    if (last !== undefined && last.start <= offset && offset <= last.end) return last;
    const feed = offset === 0 ? -1 : text.lastIndexOf('\n', offset - 1);
    const start = feed + 1 + text.slice(feed + 1, offset).lastIndexOf('\r') + 1;
    const nextFeed = text.indexOf('\n', offset);
    const rest = text.slice(offset, nextFeed < 0 ? text.length : nextFeed);
    const nextReturn = rest.indexOf('\r');
    last = { start, end: offset + (nextReturn < 0 ? rest.length : nextReturn) };
    return last;
  };
}

/** Whether a line holds nothing but a comment. */
export function isOnlyComment(line: string): boolean {
  return onlyComment.test(line);
}

function parseComment(text: string, at: number, lineAround: LineFinder): IgnoreComment | undefined {
  ownComment.lastIndex = at;
  const found = ownComment.exec(text);
  if (found === null) return undefined;
  const rest = (found.groups?.['rest'] ?? '').replace(commentEnd, '');
  const separator = /(?:^|\s)--\s/.exec(rest);
  const reason = separator === null ? undefined : rest.slice(separator.index + separator[0].length).trim();
  const words = (separator === null ? rest : rest.slice(0, separator.index))
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const untilAt = words.indexOf('until');
  const until = untilAt < 0 ? undefined : words[untilAt + 1];
  const line = lineAround(at);
  const before = text.slice(Math.max(line.start, at - 200), at);
  return {
    span: { start: at, end: at + mention.length + rest.length },
    rules: untilAt < 0 ? words : words.slice(0, untilAt),
    ...(until === undefined ? {} : { until }),
    ...(reason === undefined ? {} : { reason }),
    alone:
      isOnlyComment(text.slice(line.start, line.end)) && commentMark.test(before) && /^\W*(?:REM)?\W*$/i.test(before),
    marked: commentMark.test(before),
  };
}

/** Our own comments in a text, by offset. */
export function ignoreComments(text: string): IgnoreComment[] {
  const comments: IgnoreComment[] = [];
  const lineAround = lineFinder(text);
  for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + mention.length)) {
    const comment = parseComment(text, at, lineAround);
    if (comment !== undefined) comments.push(comment);
  }
  return comments;
}

/**
 * Other scanners' comments for one line. Bandit's, gosec's and Ruff's count if they name no check or one that is about hard-coded secrets.
 * https://github.com/gitleaks/gitleaks#gitleaksallow https://github.com/Yelp/detect-secrets#inline-allowlisting
 * https://github.com/secretlint/secretlint/blob/master/docs/configuration.md https://docs.gitguardian.com/ggshield-docs/reference/secret/ignore
 * https://bandit.readthedocs.io/en/latest/config.html#exclusions https://github.com/securego/gosec#annotating-code
 */
const sameLine = new RegExp(
  oneOf(
    /(?:gitleaks|betterleaks):allow\b|trufflehog:ignore\b|\bggignore\b/,
    /pragma:\s?(?:allow|white)list[ -]secret\b|secretlint-disable-line\b/,
    /#\s?nosec\b(?!:?\s?[BG]\d)|#\s?nosec\b:?\s?[^\r\n]{0,60}\b(?:B10[567]|G101)\b/,
    /#\s?noqa:\s?[^\r\n]{0,60}\bS10[567]\b/,
  ),
  'i',
);
const nextLine = /pragma:\s?(?:allow|white)list[ -]nextline[ -]secret\b|secretlint-disable-next-line\b/i;
const block = /secretlint-(?<what>disable|enable)(?!-)/g;

/** What stands farther away in a line of megabytes is not about a finding, and would be looked for with every key that is pressed. */
const nearby = 4096;

/** The part of a finding's line in which another scanner's comment may stand. */
export function commentedPart(line: Span, finding: Span): Span {
  return { start: Math.max(line.start, finding.start - nearby), end: Math.min(line.end, finding.end + nearby) };
}

/** Which other scanner's comment accepts what stands in this part of a line, as it is written there; undefined if none does. */
export function foreignComment(text: string, line: Span, part: Span): string | undefined {
  const own = sameLine.exec(text.slice(part.start, part.end));
  if (own !== null) return own[0];
  if (line.start === 0) return undefined;
  const previous = lineFinder(text)(text.startsWith('\r\n', line.start - 2) ? line.start - 2 : line.start - 1);
  return nextLine.exec(text.slice(Math.max(previous.start, previous.end - nearby), previous.end))?.[0];
}

/** The parts of a text that lie between `secretlint-disable` and `secretlint-enable`. */
export function disabledBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let start: number | undefined;
  // What begins with a rare character is found many times as fast.
  if (!text.includes('-disable')) return blocks;
  for (const found of text.matchAll(block)) {
    if (found.groups?.['what'] === 'disable') start ??= found.index;
    else if (start !== undefined) {
      blocks.push({ start, end: found.index });
      start = undefined;
    }
  }
  if (start !== undefined) blocks.push({ start, end: text.length });
  return blocks;
}
