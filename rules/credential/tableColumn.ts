/** The password in the first row of a table whose column is one for passwords: in Markdown, in comma-separated values, or in Gherkin. */

import type { Finder, Span } from '../rule.ts';
import { bareAt, lineAfter, lineBefore, quotedAt, skip } from './literal.ts';
import { meaningAt } from './meanings.ts';
import { nameAt } from './name.ts';
import { believed } from './place.ts';

/** The line between the header of a Markdown table and its rows. https://github.github.com/gfm/#tables-extension- */
const delimiterRow =
  /\n[ \t]{0,8}\|?(?:[ \t]{0,40}:?-{1,60}:?[ \t]{0,40}\|){1,20}(?:[ \t]{0,40}:?-{1,60}:?[ \t]{0,40})?\r?\n/y;

const endOfLine = /\r?\n/y;

/** The end of a row, and the beginning of the next. */
const rowBefore = /\|[ \t]{0,8}\r?\n[^\n]{0,200}$/;

const endOfCell = /["'`*]{0,3}[ \t]{0,80}(?:[|,;\t]|\r?\n)/y;

/** Where the cell of so many columns further begins in the row at `at`; undefined where the row has fewer. */
function cellAt(text: string, at: number, column: number, separator: string): number | undefined {
  let from = at;
  for (let index = 0; index < column; index++) {
    const quoted = separator === '|' ? undefined : quotedAt(text, from);
    const end = text.indexOf(separator, quoted?.after ?? from);
    if (end < 0 || text.slice(from, end).includes('\n')) return undefined;
    from = end + 1;
  }
  return skip(separator === '|' ? /[ \t]{0,80}[`*]{0,3}/y : /[ \t]{0,8}/y, text, from);
}

/** What separates the cells of the header that the name stands in, and where the first row begins. */
function tableOf(text: string, path: string, name: Span): { separator: string; row: number } | undefined {
  const lineEnd = name.end + lineAfter(text, name.end).length;
  if (/\.[ct]sv$/i.test(path)) {
    const row = skip(endOfLine, text, lineEnd);
    const separator = /[,;\t]/.exec(text.slice(0, lineEnd))?.[0] ?? ',';
    return text.lastIndexOf('\n', name.start) < 0 && row > lineEnd ? { separator, row } : undefined;
  }
  const isGherkin = /\.feature$/i.test(path);
  if (isGherkin && rowBefore.test(text.slice(Math.max(0, name.start - 220), name.start))) return undefined;
  const row = skip(isGherkin ? endOfLine : delimiterRow, text, lineEnd);
  return row === lineEnd ? undefined : { separator: '|', row };
}

/** Finds the password below the name of a column. */
export const passwordInColumn: Finder = (source, at) => {
  const { text, path } = source;
  const name = nameAt(text, at);
  if (skip(endOfCell, text, name.end) === name.end) return undefined;
  const before = lineBefore(text, name.start);
  if (!/[|,;\t"][ \t"'`*]{0,40}$/.test(before) && before !== '') return undefined;
  if (meaningAt(text, name)?.kind !== 'password') return undefined;
  const table = tableOf(text, path, name);
  if (table === undefined) return undefined;
  const { separator, row } = table;
  const start = cellAt(text, row, before.split(separator).length - 1, separator);
  if (start === undefined) return undefined;
  const span = quotedAt(text, start) ?? bareAt(text, start, `${separator}"\`*`);
  const isWhole = span !== undefined && (span.end === text.length || skip(endOfCell, text, span.end) > span.end);
  return isWhole ? believed(source, span, 'the column is one for passwords') : undefined;
};
