/** The password in the first row that an SQL statement inserts: the name of its column says so. */

import type { Span } from '../rule.ts';
import { argumentAt, lastInCall } from './knownCalls.ts';
import { skip } from './literal.ts';
import { meaningOf } from './name.ts';

export const insertKeywords: readonly string[] = ['insert into', 'insert ignore into', 'replace into'];

const columns = /(?:insert|replace)\s+(?:ignore\s+)?into\s+[\w.`"[\]]{1,80}\s{0,40}\((?<columns>[^()]{1,600})\)/iy;
const values = /\s{0,40}values\s{0,40}\(/iy;

/** A hash: that is what such a column should hold. */
const hash = /^(?:[\da-f]{32,128}|\$\w{1,12}\$.*|\{\w{2,8}\}.*|\*[\dA-F]{40}|\w{1,12}\$\d+\$.*)$/i;

/** Of `password_reset` the last word says that it is none. */
const isPassword = (column: string) => {
  const [word = ''] = /(?:[A-Z]*|[A-Z]?[a-z]*)(?=\W*$)/.exec(column) ?? [];
  return meaningOf(word)?.kind === 'password';
};

/** The password of the statement that begins at an offset. */
export function passwordOfInsert(text: string, at: number): Span | undefined {
  columns.lastIndex = at;
  const names = columns.exec(text)?.groups?.['columns']?.split(',');
  const index = names?.findIndex(isPassword) ?? -1;
  const from = columns.lastIndex;
  const first = index < 0 ? from : skip(values, text, from);
  if (first === from) return undefined;
  const value = argumentAt(text, first, index, lastInCall);
  return value === undefined || hash.test(text.slice(value.start, value.end)) ? undefined : value;
}
