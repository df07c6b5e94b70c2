/** The passwords in the rows that an SQL statement inserts, or that pytest gives a test as its arguments: the name of their column says so. */

import type { Span } from '../../rule.ts';
import { quotedAt, skip } from '../assigned/literal.ts';
import { meaningOf } from '../evidence/name.ts';
import { argumentAt, lastInCall } from './knownCalls.ts';

/** The keywords at which rows are inserted; all in lower case. */
export const insertKeywords: readonly string[] = ['insert into', 'insert ignore into', 'replace into', 'parametrize('];

const columns =
  /(?:(?:insert|replace)\s+(?:ignore\s+)?into\s+[\w.`"[\]]{1,80}\s{0,40}\((?<columns>[^()]{1,600})\)|parametrize\(\s{0,40}(?:["'](?<names>[\w, ]{1,200})["']|[([](?<listed>[\w"', ]{1,200})[)\]]))/iy;
const values = /\s{0,40}(?:values|,\s{0,40}[[(])\s{0,40}\(/iy;
const nextRow = /\s{0,40},\s{0,40}\(/y;

/** How many characters behind the statement's beginning rows are read: with the longest value, no farther than a rule may look. */
const reach = 6000;

const hash = /^(?:[\da-f]{32,128}|\$\w{1,12}\$.*|\{\w{2,8}\}.*|\*[\dA-F]{40}|\w{1,12}\$\d+\$.*)$/i;

/** Whether a value is a hash: that is what a column for passwords should hold. */
export const isHash = (value: string): boolean => hash.test(value);

/** Of `password_reset` the last word says that it is none. */
const isPassword = (column: string) => {
  const [word = ''] = /(?:[A-Z]*|[A-Z]?[a-z]*)(?=\W*$)/.exec(column) ?? [];
  return meaningOf(word)?.kind === 'password';
};

/** Where the row ends whose first value stands at an offset: behind its parenthesis; at `limit` at the latest. */
function endOfRow(text: string, from: number, limit: number): number {
  let depth = 1;
  let at = from;
  while (at < limit && depth > 0) {
    const character = text.charAt(at);
    if (character === '(') depth++;
    else if (character === ')') depth--;
    at = ('"\''.includes(character) ? quotedAt(text, at)?.after : undefined) ?? at + 1;
  }
  return at;
}

/** The passwords of the statement that begins at an offset. */
export function passwordsOfInsert(text: string, at: number): readonly Span[] {
  columns.lastIndex = at;
  const groups = columns.exec(text)?.groups;
  const names = (groups?.['columns'] ?? groups?.['names'] ?? groups?.['listed'])?.split(',');
  const index = names?.findIndex(isPassword) ?? -1;
  const from = columns.lastIndex;
  const found: Span[] = [];
  let last = from;
  let row = index < 0 ? from : skip(values, text, from);
  while (row > last && row < at + reach) {
    const value = argumentAt(text, row, index, lastInCall);
    if (value !== undefined && !isHash(text.slice(value.start, value.end))) found.push(value);
    last = endOfRow(text, row, at + reach);
    row = skip(nextRow, text, last);
  }
  return found;
}
