/** The password in a string of both, `user:password`, that is given to a name of both: `credentials = "svc:…"`, `HTTP_AUTH=svc:…`. */

import type { Finder, Span } from '../../rule.ts';
import { lineBefore, quotedAt, skip } from '../assigned/literal.ts';
import { evidenceOfPlaced } from '../evidence/observation.ts';
import { isChosen } from '../evidence/shape.ts';
import { syntaxOfSource } from '../evidence/syntax.ts';
import { isServersUser } from '../evidence/user.ts';
import { isBelievable } from './place.ts';

/** The end of a name, and what gives it a value. */
const given =
  /(?:auth(?:entication|orization)?|cred(?:ential)?s?)(?:[_-]?(?:string|str|pair|value|header))?(?![A-Za-z\d_-])["'`]?\]?(?::\s?\w{1,12}(?=\s?=)|\[\]|\)(?=:))?\s{0,4}(?::=|=>?|:|\()\s{0,4}/iy;

const userOf = /[\w.@+-]{1,60}:(?=[^\s:/])/y;

/** In a configuration, the rest of a line. */
const bare = /[^\s"'`#,;]{4,120}(?=[ \t]{0,8}(?:\r?\n|$))/y;
const isNameOfLine = /^\s*(?:export\s+|[-*]\s+)?[\w.-]*$/;

/** The value that begins at an offset, without the user. */
function passwordBehindUser(text: string, start: number, isConfig: boolean): { user: string; span: Span } | undefined {
  const quoted = quotedAt(text, start);
  const from = quoted?.start ?? start;
  const behind = skip(userOf, text, from);
  if (behind === from || (quoted === undefined && !isConfig)) return undefined;
  const end = quoted?.end ?? skip(bare, text, behind);
  return end <= behind ? undefined : { user: text.slice(from, behind - 1), span: { start: behind, end } };
}

/** Finds it where such a name stands. What is no name of both alone, as `auth` is none, is believed of no word. */
export const passwordOfBoth: Finder = (source, at) => {
  const { text } = source;
  const start = skip(given, text, at);
  if (start === at) return undefined;
  const isConfig = syntaxOfSource(source) === 'config' && isNameOfLine.test(lineBefore(text, at));
  const found = passwordBehindUser(text, start, isConfig);
  if (found === undefined) return undefined;
  const value = text.slice(found.span.start, found.span.end);
  const mayBeWord = isServersUser(found.user) && (/^cred/i.test(text.slice(at, at + 4)) || text[start - 1] === '(');
  if (!(isChosen(value) || mayBeWord) || !isBelievable(value, true)) return undefined;
  return { ...found.span, evidence: evidenceOfPlaced(source, value) };
};
