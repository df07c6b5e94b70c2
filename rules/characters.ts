/** Classes of characters as tables, for inner loops: a regular expression that is asked at each character costs many times as much. */

const spaces =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** By UTF-16 code unit, 1 for what the pattern matches. Outside of ASCII it is asked for white space, and for one letter that stands for all others. */
export function characters(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(65_536);
  // Memory that is never written is never taken.
  if (pattern.test('é')) table.fill(1);
  for (let code = 0; code < 128; code++) table[code] = Number(pattern.test(String.fromCharCode(code)));
  for (const space of spaces) table[space.charCodeAt(0)] = Number(pattern.test(space));
  return table;
}

/** Where the run of characters that are in the table begins, going back from `at` by at most `limit` characters. */
export function runStart(text: string, at: number, limit: number, table: Uint8Array): number {
  let start = at;
  while (start > 0 && at - start < limit && table[text.charCodeAt(start - 1)] === 1) start--;
  return start;
}

/** Where the run of characters that are in the table ends, going on from `at` by at most `limit` characters. */
export function runEnd(text: string, at: number, limit: number, table: Uint8Array): number {
  const last = Math.min(text.length, at + limit);
  let end = at;
  while (end < last && table[text.charCodeAt(end)] === 1) end++;
  return end;
}
