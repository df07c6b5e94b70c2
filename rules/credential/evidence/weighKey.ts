/** What the characters of a key say for and against it. */

import { looksRandom, surprise } from '../../randomness.ts';
import type { Evidence } from '../../rule.ts';
import { isUuid } from '../../shapes.ts';
import type { Assignment } from '../assigned/given.ts';
import type { Context } from './context.ts';
import { firstOf } from './observation.ts';
import { identifierWords, isMixed, mentionsAField } from './shape.ts';

/** The alphabet of tokens; a weak name is believed of nothing else. */
const tokenLike = /^[\w+/=.:~-]+$/;

/** `my_api_key`, `token1`, `a1b2c3d4`, `sk-1234567890`: what documentation calls a key. */
const keysName =
  /^(?:a1b2c3|1a2b3c|abc[-_]?123|(?:def|ghi|xyz)[-_]?\d{3}$)|^[a-z]{2,3}[-_](?:test[-_])?12345\d*$|^(?:my|your|the|some)?[-_]?(?:api|auth|access|secret|new)?[-_]?(?:token|key|secret)s?\d*$/i;

/** `0123456789abcdef`: nearly every character is the one after, or before, its neighbour. People's own are shorter: `12345678`. */
function isWalk(text: string): boolean {
  if (text.length < 12) return false;
  let steps = 0;
  for (let at = 1; at < text.length; at++) if (Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) === 1) steps++;
  return steps >= 0.8 * (text.length - 1);
}

/** A word that does not say what it is for: `thisisasecretkey`. */
const oneWord = /^(?!.*(?:secret|passw|token|key))[a-z]{8,}$/i;

/** `JWT_SECRET`, `app.jwt.secret`; in YAML, `authSecret: registry` names a Secret of Kubernetes. */
const variableOrProperty = /^[A-Z\d_]+_SECRET$|\.[\w-]*secret$/;

/** `acme-shop-signing-2024`. */
const phraseOfYear = /^(?!.*(?:change|test|demo|sample))[a-z]+(?:[-_][a-z]+){2,}[-_]20[12]\d$/i;

/** Names of what a program signs or encrypts with, which people make up themselves, in words. */
const signingName = /secret(?:[_.-]?key)?$|(?:sign(?:ing|ature)?|jwt|encrypt(?:ion)?|session|cookie)[_.-]?key$/i;

/** What is kept in a cookie or a session has a name as well: `COOKIE_KEY = "login_fallback_of_form"`. */
const keptName = /(?:session|cookie)[_.-]?key$/i;

/** `passed_views_session_key = "passed_page_views"`: the value is the name of what the name says. */
function sharesWords(name: string, words: readonly string[]): boolean {
  const own = identifierWords(name)?.map((word) => word.toLowerCase()) ?? [];
  return words.filter((word) => word.length > 3 && own.includes(word.toLowerCase())).length > 1;
}

/** Four words, or three of which one is a number: `orange-sunset-over-the-sea`, `orange-77-sunset`. */
const isMadeOfWords = (name: string, text: string, words: readonly string[]) =>
  /^[\w-]+$/.test(text) &&
  !(keptName.test(name) && /^[a-z]+(?:_[a-z]+)+$/.test(text)) &&
  !sharesWords(name, words) &&
  words.length >= 3 &&
  words.filter((word) => /[a-z]{2}/i.test(word)).length >= (/\d/.test(text) ? 2 : 4);

/** Of 13,000 identifiers of lower case with separators 1 in 280 costs so many bits a letter, of random letters 19 in 20. */
const isNoWord = (text: string): boolean =>
  /^[a-z]{8,}$/.test(text)
    ? surprise(text) >= 5
    : /^(?=.{12})[a-z]+(?:[-_][a-z]+)+$/.test(text) && surprise(text.replace(/[-_]/g, '')) >= 5.8;

/** The evidence in a key itself; undefined where it can be none. */
export function evidenceOfKey(
  { name, value }: Assignment,
  text: string,
  isSure: boolean,
  { isTest, isConfig }: Context,
): Evidence[] | undefined {
  const isQuoted = value.quote !== '';
  if (text.length < (isSure && isMixed(text) ? 6 : 8) || /\s/.test(text)) return undefined;
  if (keysName.test(text) || isWalk(text)) return undefined;
  if (mentionsAField(text, looksRandom(text) ? 5 : 2) && !isSure) return undefined;
  const isRandom = looksRandom(text) && (/\d/.test(text) || isSure || /^[\w+/=-]{16,}$/.test(text));
  if (!isSure && (isUuid(text) || !isRandom || !tokenLike.test(text))) return undefined;
  const words = identifierWords(text);
  return firstOf(
    [isUuid(text), 'the value is a random id', 0],
    [isRandom, 'the value looks random', 1],
    [/^\d{16,}$/.test(text) || (isQuoted && /^\d{8,}$/.test(text)), 'the value is a long number', 0],
    // `SEC#RET` is a word.
    [
      isMixed(text.replaceAll('#', '')) && (words?.length ?? 1) <= (isQuoted ? 2 : 1) && !mentionsAField(text),
      'the value mixes letters and digits',
      0,
    ],
    [isQuoted && /^(?:[a-z]{16,}|(?=.*secret)[a-z]{8,})$/.test(text), 'the value is one long word', 0],
    [isSure && isQuoted && isNoWord(text), 'the value is no word', 0],
    // A configuration's keys and tokens may be told apart by a word, its secrets are not.
    [isSure && isConfig && variableOrProperty.test(name) && oneWord.test(text), 'the value is one word', 0],
    [isSure && phraseOfYear.test(text), 'the value is a phrase that ends in a year', 0],
    [
      isQuoted && !isTest && !isConfig && signingName.test(name) && isMadeOfWords(name, text, words ?? []),
      'the value is a phrase',
      0,
    ],
    [true, 'the value reads like words', -1],
  );
}
