/** The passwords of a table whose column is one for passwords: in Markdown, in comma-separated values, or in Gherkin. */

import type { Match, SectionFinder, Source, Span } from '../../rule.ts';
import { bareAt, lineAfter, lineBefore, quotedAt, skip } from '../assigned/literal.ts';
import { meaningAt } from '../evidence/meanings.ts';
import { nameAt } from '../evidence/name.ts';
import { userWords } from '../evidence/words.ts';
import { isHash } from './insertedRows.ts';
import { believed } from './place.ts';

/** The line between the header of a Markdown table and its rows. https://github.github.com/gfm/#tables-extension- */
const delimiterRow =
  /\n[ \t]{0,8}\|?(?:[ \t]{0,40}:?-{1,60}:?[ \t]{0,40}\|){1,20}(?:[ \t]{0,40}:?-{1,60}:?[ \t]{0,40})?\r?\n/y;

const endOfLine = /\r?\n/y;

/** The end of a row, and the beginning of the next. */
const rowBefore = /\|[ \t]{0,8}\r?\n[^\n]{0,200}$/;

const endOfCell = /["'`*]{0,3}[ \t]{0,80}(?:[|,;\t]|\r?\n)/y;

/** The beginning of a line, or of a cell, and what may stand before the name in it: `Default password`. */
const beginningOfCell = /(?:^|[|,;\t"])[ \t"'`*]{0,40}(?:[A-Za-z]{2,12}\.? ){0,2}$/;

/** How many characters behind the name of the column rows are read: with the longest value, no farther than a rule may look. */
const reach = 6000;

/** What separates the cells, where the first row begins, and whether a column of the header is one for users. */
interface Table {
  readonly separator: string;
  readonly row: number;
  readonly hasUsers: boolean;
}

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

/** The table in whose header the name stands. */
function tableOf({ text, path }: Source, name: Span, before: string): Table | undefined {
  const after = lineAfter(text, name.end);
  const lineEnd = name.end + after.length;
  const header = `${before}${after}`.toLowerCase();
  const hasUsers = userWords.some((word) => header.includes(word));
  if (/\.[ct]sv$/i.test(path)) {
    const row = skip(endOfLine, text, lineEnd);
    const separator = /[,;\t]/.exec(header)?.[0] ?? ',';
    return text.lastIndexOf('\n', name.start) < 0 && row > lineEnd ? { separator, row, hasUsers } : undefined;
  }
  const isGherkin = /\.feature$/i.test(path);
  if (isGherkin && rowBefore.test(text.slice(Math.max(0, name.start - 220), name.start))) return undefined;
  const row = skip(isGherkin ? endOfLine : delimiterRow, text, lineEnd);
  return row === lineEnd ? undefined : { separator: '|', row, hasUsers };
}

/** The password in a row of the table; undefined where the cell holds none. */
function passwordOfRow(source: Source, { separator, hasUsers }: Table, row: number, column: number): Match | undefined {
  const { text } = source;
  const start = cellAt(text, row, column, separator);
  if (start === undefined) return undefined;
  const span = quotedAt(text, start) ?? bareAt(text, start, `${separator}"\`*`);
  const isWhole = span !== undefined && (span.end === text.length || skip(endOfCell, text, span.end) > span.end);
  const value = isWhole ? text.slice(span.start, span.end) : '';
  if (!isWhole || isHash(value)) return undefined;
  const match = believed(source, span, 'the column is one for passwords');
  // `| Feature | Password |`: what is said of passwords.
  const isWord = !hasUsers && /^[A-Za-z-]+$/.test(value);
  const doubt = isWord ? [{ reason: 'a word in a table without users', weight: -1 }] : [];
  return match === undefined ? undefined : { ...match, evidence: [...(match.evidence ?? []), ...doubt] };
}

/** Finds the passwords below the name of a column. */
export const passwordsInColumn: SectionFinder = (source, at) => {
  const { text } = source;
  const name = nameAt(text, at);
  if (skip(endOfCell, text, name.end) === name.end) return undefined;
  const before = lineBefore(text, name.start);
  if (!beginningOfCell.test(before) || meaningAt(text, name)?.kind !== 'password') return undefined;
  const table = tableOf(source, name, before);
  if (table === undefined) return undefined;
  const column = before.split(table.separator).length - 1;
  const found: Match[] = [];
  for (let row = table.row; row < name.end + reach; ) {
    const end = text.indexOf('\n', row);
    const line = text.slice(row, end < 0 ? text.length : end);
    if (!line.includes(table.separator) && column > 0) break;
    const match = passwordOfRow(source, table, row, column);
    if (match !== undefined) found.push(match);
    if (end < 0) break;
    row = end + 1;
  }
  return found;
};
