/**
 * The score of the generic rules. A named value starts at low confidence; each piece of evidence below moves it, and what stands at medium or
 * above is shown by default:
 *
 * | evidence in the name and the surroundings                                | weight |
 * |--------------------------------------------------------------------------|--------|
 * | the name says password, secret, API key … without a doubt                | +1     |
 * | a user name stands before a password                                     | +1     |
 * | a value has spaces                                                       | -1     |
 * | two strings stand side by side, the second of which is not random        | -1     |
 * | a value is a mere word in running text                                   | -1     |
 * | a value is a bare number of at most five digits, in configuration three  | -1     |
 * | a key's name is mentioned in a sentence                                  | -2     |
 * | a key holds a `?`                                                        | -2     |
 * | a key is not of the form that the keys of the service in its name have   | -2     |
 * | a key is a token but for one character, or has padding in its middle     | -2     |
 * | a key is hexadecimal but for one or two letters, or their case           | -2     |
 * | a key is one of many hexadecimal values in a test                        | -2     |
 * | a key's name is given words again and again                              | -1     |
 * | a value is a word, in a file of translations                             | -1     |
 * | an element's value is a word that begins with a capital                  | -1     |
 * | a bare word outside of configuration, where it may be a variable         | -0.5   |
 *
 * | evidence in a key (the first that holds)                                 | weight |
 * |--------------------------------------------------------------------------|--------|
 * | it is random                                                             | +1     |
 * | it is a random id, a long number, mixed, a long word, no word or a phrase | 0     |
 * | it reads like words                                                      | -1     |
 *
 * | evidence in a password (the first that holds)                            | weight |
 * |--------------------------------------------------------------------------|--------|
 * | it is a common default in a test, or in a sample behind a user of its name | -2   |
 * | it is a common default in another sample                                 | -1     |
 * | it is a common default elsewhere                                         | 0      |
 * | it is random                                                             | +1     |
 * | it mentions what it is for; beside a user whose name says so too, two    | -1     |
 * | it mixes letters with digits or symbols                                  | +0.5   |
 * | it is written like an identifier                                         | -1     |
 *
 * What names a field, is prose or is too short is no finding at all, nor is what a weak name (`token`, `key`) gives that isn't random.
 */

import { isDamagedHex, isDamagedToken, looksRandom, surprise } from '../../randomness.ts';
import type { Evidence } from '../../rule.ts';
import { isUuid } from '../../shapes.ts';
import type { Assignment } from '../assigned/given.ts';
import { isVariable } from '../assigned/member.ts';
import type { Context } from './context.ts';
import type { NameMeaning } from './name.ts';
import { allOf } from './observation.ts';
import { repeatsName } from './ownName.ts';
import { isAppPassword, isMixed, isProse, namesAField } from './shape.ts';
import { evidenceOfKey } from './weighKey.ts';
import { evidenceOfPassword } from './weighPassword.ts';

/** Two words that are a password beside a user: `correct horse`. */
const isPhrase = (text: string): boolean =>
  /^[a-z]+ [a-z]+$/.test(text) && !text.split(' ').some((word) => namesAField(word));

const isRandom = (text: string): boolean => looksRandom(text) || isUuid(text);

/** Whether the second of two strings side by side has nothing to do with the first. */
const isApart = ({ kind, strength }: NameMeaning, text: string): boolean =>
  strength === 0 ||
  (!isRandom(text) && !isMixed(text)) ||
  namesAField(text.replace(/\d$/, '')) ||
  // `VALUES ('…', 'password', '…')`: the kind of credential, and in the next column the id of a row.
  (kind === 'password' && isUuid(text));

/** Whether the value cannot be what the name says. */
function isImpossible(
  meaning: NameMeaning,
  { name, position }: Assignment,
  text: string,
  besideUser: boolean,
): boolean {
  if (repeatsName(name, text) || namesAField(text)) return true;
  if (isProse(text) && !isAppPassword(text) && !(besideUser && isPhrase(text))) return true;
  return position === 'list' ? isApart(meaning, text) : position === 'prose' && meaning.strength === 0;
}

/** What is against a key alone: passwords hold anything. */
const evidenceAgainstKey = (name: string, text: string, context: Context): Evidence[] =>
  allOf(
    [context.inSentence, 'the name is mentioned in a sentence', -2],
    [text.includes('?') && !/secret/i.test(name), 'no alphabet of keys holds a question mark', -2],
    [context.isOfAnotherForm, "it is not of the form that this service's keys have", -2],
    [isDamagedToken(text), 'it is a token but for one character', -2],
    [isDamagedHex(text), 'it is hexadecimal but for a letter or two', -2],
    [context.inVectors, 'one of many hexadecimal values in a test', -2],
    [context.inSeries, 'one of many of its name', -1],
  );

/** A word without quotes which, where the text is a program, may be a variable. */
const mayBeVariable = ({ name, value, position }: Assignment, text: string, { isConfig, besideUser }: Context) =>
  position === 'assignment' &&
  value.quote === '' &&
  !isConfig &&
  !besideUser &&
  !isVariable.test(name) &&
  /^[A-Za-z_-]+$/.test(text) &&
  surprise(text) < 5;

/** The evidence for and against a named value, in words; undefined where the value cannot be what the name says. */
export function weigh(
  meaning: NameMeaning,
  assignment: Assignment,
  text: string,
  context: Context,
): Evidence[] | undefined {
  const { name, value, position } = assignment;
  const { isConfig, isTranslation, besideUser } = context;
  if (isImpossible(meaning, assignment, text, besideUser)) return undefined;
  const isKey = meaning.kind === 'key';
  const isSure = meaning.strength === 2;
  const own = isKey ? evidenceOfKey(assignment, text, isSure, context) : evidenceOfPassword(name, text, context);
  if (own === undefined) return undefined;
  const isBare = value.quote === '';
  const random = isRandom(text);
  const around = allOf(
    [isSure, `the name says ${isKey ? 'key or secret' : 'password'}`, 1],
    [besideUser, 'a user name stands before it', 1],
    [/\s/.test(text) && !isAppPassword(text), 'the value has spaces', -1],
    [position === 'list' && !random, 'two strings side by side', -1],
    [position === 'prose' && isBare && !random && !isMixed(text), 'a word in running text', -1],
    [isBare && (isConfig ? /^\d{1,3}$/ : /^\d{1,5}$/).test(text), 'a small number', -1],
    [isTranslation && !random && !/\d/.test(text), 'a word in a file of translations', -1],
    // What looks random in one language is a word of another.
    [isTranslation && random && /^[A-Za-z]+(?:-[A-Za-z]+)*$/.test(text), 'letters in a file of translations', -2],
    [position === 'element' && /^[A-Z][a-z]+$/.test(text), 'the value is a word', -1],
    [mayBeVariable(assignment, text, context), 'a bare word', -0.5],
  );
  return [...around, ...(isKey ? evidenceAgainstKey(name, text, context) : []), ...own];
}
