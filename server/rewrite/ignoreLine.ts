/** 'Ignore on this line': a comment, where one can stand without becoming a part of the code or of a text. */
import type { Comment } from '../../rules/language.ts';
import type { Source } from '../../rules/rule.ts';
import { lineEnd } from '../core/dotenv.ts';
import type { Finding } from '../core/finding.ts';
import { languageOf } from './languageOf.ts';
import type { Edit } from './plan.ts';

/** The text that opens a string or comment at `at`, the longest first. */
const opening = (text: string, at: number, marks: readonly string[]) =>
  [...marks].sort((a, b) => b.length - a.length).find((mark) => text.startsWith(mark, at));

/** Whether `offset` stands inside a string that goes on over lines. Reads the text once from its start. */
function isInBlock(text: string, offset: number, { open, quotes = [], blocks = [] }: Comment): boolean {
  let closing: { mark: string; isBlock: boolean } | undefined;
  for (let at = 0; at < offset; at++) {
    if (closing === undefined) {
      if (text.startsWith(open, at) && (open !== '#' || /[\s;]/.test(text[at - 1] ?? ' '))) {
        const end = text.indexOf('\n', at);
        at = end < 0 ? text.length : end;
        continue;
      }
      if (open === '//' && text.startsWith('/*', at)) {
        const end = text.indexOf('*/', at + 2);
        at = end < 0 ? text.length : end + 1;
        continue;
      }
      const mark = opening(text, at, [...quotes, ...blocks]);
      if (mark === undefined) continue;
      closing = { mark: mark.replace('@', ''), isBlock: blocks.includes(mark) };
      at += mark.length - 1;
    } else if (text[at] === '\\') at++;
    else if (text.startsWith(closing.mark, at)) {
      at += closing.mark.length - 1;
      closing = undefined;
    } else if (text[at] === '\n' && !closing.isBlock) closing = undefined;
  }
  return closing?.isBlock === true;
}

/** Whether the line that starts at `start` belongs to a here-document. */
function isInHeredoc(text: string, start: number, pattern: RegExp): boolean {
  for (const found of text.slice(0, start).matchAll(new RegExp(pattern, 'g'))) {
    const end = new RegExp(`\\n[^\\S\\n]*${found[1]}\\b`).exec(text.slice(found.index));
    const firstLine = text.indexOf('\n', found.index);
    if (firstLine >= 0 && firstLine < start && (end === null || found.index + end.index >= start)) return true;
  }
  return false;
}

/** Whether the line is a text in a more shallow line's block. */
function isIndentedText(text: string, start: number, opens: RegExp): boolean {
  const indentOf = (line: string) => line.length - line.trimStart().length;
  const own = indentOf(text.slice(start));
  const above = text.slice(0, start).split('\n').slice(0, -1).reverse();
  const parent = above.find((line) => line.trim() !== '' && indentOf(line) < own);
  return parent !== undefined && opens.test(parent.trimEnd());
}

/** The edit that adds an ignore comment for this finding's rule; undefined where no comment can stand. */
export function ignoreLineEdit(source: Source, { span, ruleId }: Finding): Edit | undefined {
  const comment = languageOf(source)?.comment;
  if (comment === undefined) return undefined;
  const { text } = source;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const feed = text.indexOf('\n', span.end);
  const end = (feed < 0 ? text.length : feed) - (text[feed - 1] === '\r' ? 1 : 0);
  const line = text.slice(start, end);
  if (comment.not?.test(line) || line.includes('\n')) return undefined;
  if (comment.heredoc && isInHeredoc(text, start, comment.heredoc)) return undefined;
  if (comment.indented && isIndentedText(text, start, comment.indented)) return undefined;
  const written = `${comment.open} leakline:ignore ${ruleId}${comment.close === undefined ? '' : ` ${comment.close}`}`;
  const previous = text.slice(0, Math.max(0, start - 1)).replace(/\r$/, '');
  const isContinuation = comment.continued?.test(previous) === true;
  const needsOwnLine =
    comment.ownLine === true || comment.continued?.test(line) === true || isInBlock(text, end, comment);
  if (!needsOwnLine) return { span: { start: end, end }, text: ` ${written}` };
  if (isContinuation || isInBlock(text, start, comment)) return undefined;
  const indent = /^[^\S\n]*/.exec(line)?.[0] ?? '';
  return { span: { start, end: start }, text: `${indent}${written}${lineEnd(text)}` };
}
