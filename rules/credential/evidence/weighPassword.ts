/** What the characters of a password say for and against it. */

import { looksRandom, surprise } from '../../randomness.ts';
import type { Evidence } from '../../rule.ts';
import { isUuid } from '../../shapes.ts';
import type { Context } from './context.ts';
import { firstOf } from './observation.ts';
import { identifierWords, isMixed, mentionsAField } from './shape.ts';
import { isDefaultPassword } from './words.ts';

/** Three digits, or beside a user any three characters. `pass: 047` is a number of tests. */
const isShortPassword = (name: string, text: string, besideUser: boolean) =>
  besideUser ? /^\w{3}$/.test(text) : /^\d{3}$/.test(text) && !/^pass$/i.test(name);

/** `hib3rPw`: no word, whatever its last letters are. */
const digitsInside = /[A-Za-z]\d+[a-z]/;

/** The evidence in a password itself; undefined where it can be none. */
export function evidenceOfPassword(
  name: string,
  text: string,
  { isSample, isTest, besideUser, besideStandIn, repeatsUser }: Context,
): Evidence[] | undefined {
  if (text.length < 4 && !isDefaultPassword(text) && !isShortPassword(name, text, besideUser)) return undefined;
  return firstOf(
    [
      isDefaultPassword(text),
      'the value is a common default',
      isTest || (isSample && repeatsUser) ? -2 : isSample ? -1 : 0,
    ],
    [looksRandom(text) || isUuid(text), 'the value looks random', 1],
    [
      (mentionsAField(text) && !digitsInside.test(text)) || /^[a-z]*passw(?:or)?d[a-z]*$/i.test(text),
      'the value says what it is for',
      besideStandIn ? -2 : -1,
    ],
    [isMixed(text), 'the value mixes letters with digits or symbols', 0.5],
    [(identifierWords(text)?.length ?? 1) > 1 && surprise(text) < 5, 'the value is written like an identifier', -1],
  );
}
