/**
 * The score of the generic rules. A named value starts at low confidence; each piece of evidence below moves it, and what stands at medium or
 * above is shown by default:
 *
 * | evidence                                                              | weight |
 * |-----------------------------------------------------------------------|--------|
 * | the name says password, secret, API key … without a doubt              | +1     |
 * | the value looks random                                                 | +1     |
 * | a password mixes letters with digits or symbols                        | +0.5   |
 * | a user name stands before a password                                   | +1     |
 * | a password is a common default, in documentation                        | -1     |
 * | such a default in a test or an example, or behind a user of its name    | -2     |
 * | a password is written like an identifier, or mentions what it is for    | -1     |
 * | a key reads like words                                                 | -1     |
 * | a value is a word, in a file of translations                            | -1     |
 * | a key's name is mentioned in a sentence, or the key holds a `?`         | -2     |
 * | a key is not of the form that the keys of the service in its name have | -2     |
 * | a key is hexadecimal but for one or two letters, or their case         | -2     |
 * | a key is a token but for one character, or has padding in its middle     | -2     |
 * | a key is one of many hexadecimal values in a test                      | -2     |
 * | a value has spaces, stands in a list, or is a mere word in running text | -1     |
 * | a bare number of at most five digits                                    | -1     |
 * | a bare word outside of configuration, where it may be a variable       | -0.5   |
 *
 * What names a field, is prose or is too short is no finding at all, nor is what a weak name (`token`, `key`) gives that isn't random.
 */

import { isDamagedHex, isDamagedToken, looksRandom, surprise } from '../randomness.ts';
import type { Evidence } from '../rule.ts';
import type { Assignment } from './bare.ts';
import { isVariable } from './member.ts';
import { type NameMeaning, wordsOf } from './name.ts';
import { identifierWords, isAppPassword, isProse, mentionsAField, namesAField } from './shape.ts';
import { defaultPasswords } from './words.ts';

const mixed = /^(?=.*[A-Za-z])(?=.*[\d!@#$%^&*+=?~])/;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** What the surroundings tell. */
export interface Context {
  readonly isConfig: boolean;
  /** Documentation, or what `isTest` says: a test, an example. */
  readonly isSample: boolean;
  readonly isTest: boolean;
  readonly isTranslation: boolean;
  readonly besideUser: boolean;
  /** The user that stands before the password is called the same. */
  readonly repeatsUser: boolean;
  readonly inSentence: boolean;
  /** The name is that of a service's key, and the value has another form than the service's keys have. */
  readonly isOfAnotherForm: boolean;
  /** Among the inputs and outputs of a cipher, in a test. */
  readonly inVectors: boolean;
}

/** Whether it holds, what it says in words, and how much it weighs. */
type Observation = readonly [holds: boolean, reason: string, weight: number];

const asEvidence = ([, reason, weight]: Observation): Evidence => ({ reason, weight });

/** The first observation that holds, as the only evidence of its kind. */
const firstOf = (...observations: readonly Observation[]): Evidence[] =>
  observations
    .filter(([holds]) => holds)
    .slice(0, 1)
    .map(asEvidence);

/** The alphabet of tokens; a weak name is believed of nothing else. */
const tokenLike = /^[\w+/=.:~-]+$/;

/** `my_api_key`, `token1`, `a1b2c3d4`: what documentation calls a key. */
const keysName =
  /^(?:a1b2c3|1a2b3c|abc[-_]?123|(?:def|ghi|xyz)[-_]?\d{3}$)|^(?:my|your|the|some)?[-_]?(?:api|auth|access|secret|new)?[-_]?(?:token|key|secret)s?\d*$/i;

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

/** Four words, or three of which one is a number: `orange-sunset-over-the-sea`, `orange-77-sunset`. */
const isMadeOfWords = (text: string, words: readonly string[]) =>
  /^[\w-]+$/.test(text) &&
  words.length >= 3 &&
  words.filter((word) => /[a-z]{2}/i.test(word)).length >= (/\d/.test(text) ? 2 : 4);

function evidenceOfKey(
  { name, value }: Assignment,
  text: string,
  isSure: boolean,
  { isTest, isConfig }: Context,
): Evidence[] | undefined {
  const isQuoted = value.quote !== '';
  if (text.length < (isSure && mixed.test(text) ? 6 : 8) || /\s/.test(text)) return undefined;
  if (keysName.test(text) || isWalk(text)) return undefined;
  if (mentionsAField(text, looksRandom(text) ? 5 : 2) && !isSure) return undefined;
  const isRandom = looksRandom(text) && (/\d/.test(text) || isSure || /^[\w+/=-]{16,}$/.test(text));
  if (!isSure && (uuid.test(text) || !isRandom || !tokenLike.test(text))) return undefined;
  const words = identifierWords(text);
  return firstOf(
    [uuid.test(text), 'the value is a random id', 0],
    [isRandom, 'the value looks random', 1],
    [/^\d{16,}$/.test(text) || (isQuoted && /^\d{8,}$/.test(text)), 'the value is a long number', 0],
    [
      /^(?=.*[A-Za-z])(?=.*[\d!@$%^&*+=?~])/.test(text) &&
        (words?.length ?? 1) <= (isQuoted ? 2 : 1) &&
        !mentionsAField(text),
      'the value mixes letters and digits',
      0,
    ],
    [isQuoted && /^(?:[a-z]{16,}|(?=.*secret)[a-z]{8,})$/.test(text), 'the value is one long word', 0],
    [isSure && isQuoted && /^[a-z]{8,}$/.test(text) && surprise(text) >= 5, 'the value is no word', 0],
    // A configuration's keys and tokens may be told apart by a word, its secrets are not.
    [isSure && isConfig && variableOrProperty.test(name) && oneWord.test(text), 'the value is one word', 0],
    [isSure && phraseOfYear.test(text), 'the value is a phrase that ends in a year', 0],
    [
      isQuoted && !isTest && !isConfig && signingName.test(name) && isMadeOfWords(text, words ?? []),
      'the value is a phrase',
      0,
    ],
    [true, 'the value reads like words', -1],
  );
}

/** Three digits, or beside a user any three characters. `pass: 047` is a number of tests. */
const isShortPassword = (name: string, text: string, besideUser: boolean) =>
  besideUser ? /^\w{3}$/.test(text) : /^\d{3}$/.test(text) && !/^pass$/i.test(name);

/** `hib3rPw`: no word, whatever its last letters are. */
const digitsInside = /[A-Za-z]\d+[a-z]/;

function evidenceOfPassword(
  name: string,
  text: string,
  { isSample, isTest, besideUser, repeatsUser }: Context,
): Evidence[] | undefined {
  if (text.length < 4 && !isDefaultPassword(text) && !isShortPassword(name, text, besideUser)) return undefined;
  return firstOf(
    [
      isDefaultPassword(text),
      'the value is a common default',
      isTest || (isSample && repeatsUser) ? -2 : isSample ? -1 : 0,
    ],
    [looksRandom(text) || uuid.test(text), 'the value looks random', 1],
    [
      (mentionsAField(text) && !digitsInside.test(text)) || /^[a-z]*passw(?:or)?d[a-z]*$/i.test(text),
      'the value says what it is for',
      -1,
    ],
    [mixed.test(text), 'the value mixes letters with digits or symbols', 0.5],
    [(identifierWords(text)?.length ?? 1) > 1 && surprise(text) < 5, 'the value is written like an identifier', -1],
  );
}

const lettersOf = (word: string) => word.toLowerCase().replace(/[^a-z\d]+/g, '') || word;

/** `org.acme.WS_PASSWORD`: the name of a property ends as the constant that holds it. */
const lastPart = (value: string) =>
  /^(?:[a-z]\w*\.)+\w+$/.test(value) ? value.slice(value.lastIndexOf('.') + 1) : value;

/** `operationPrefixUserpass = "userpass"`: the end of its own name, if not all of it. */
function isTailOf(name: string, text: string): boolean {
  const [letters, own] = [lettersOf(name), lettersOf(lastPart(text))];
  return letters === own || (own.length >= 6 && letters.endsWith(own));
}

const stem = (word: string) => word.toLowerCase().replace(/\d+$/, '');

/** `password1`, `password2`: two fields of one form; `Account-Key: account1`: one of several. A password may be its name with a number, but no key is `signingKey1`. */
const isSibling = (name: string, text: string) =>
  (/(?:\d|key)$/i.test(name) && stem(name) === stem(text)) ||
  (/key$/i.test(name) && /^[a-z]+\d*$/.test(text) && wordsOf(name).includes(stem(text)));

/** The evidence for and against a named value, in words; undefined where the value cannot be what the name says. */
export function weigh(
  meaning: NameMeaning,
  assignment: Assignment,
  text: string,
  context: Context,
): Evidence[] | undefined {
  const { name, value, position } = assignment;
  const { isConfig, isTranslation, besideUser, inSentence, isOfAnotherForm, inVectors } = context;
  const isSure = meaning.strength === 2;
  const isQuoted = value.quote !== '';
  const isRandom = looksRandom(text) || uuid.test(text);
  const isMixed = mixed.test(text);
  const isPhrase = besideUser && /^[a-z]+ [a-z]+$/.test(text) && !text.split(' ').some((word) => namesAField(word));
  if (isTailOf(name, text) || isSibling(name, text) || namesAField(text)) return undefined;
  const isGrouped = isAppPassword(text);
  if (isProse(text) && !isPhrase && !isGrouped) return undefined;
  if (meaning.strength === 0 && (position === 'list' || position === 'prose')) return undefined;
  if (position === 'list' && ((!isRandom && !isMixed) || namesAField(text.replace(/\d$/, '')))) return undefined;
  // `VALUES ('…', 'password', '…')`: the kind of credential, and in the next column the id of a row.
  if (position === 'list' && meaning.kind === 'password' && uuid.test(text)) return undefined;

  const own =
    meaning.kind === 'key' ? evidenceOfKey(assignment, text, isSure, context) : evidenceOfPassword(name, text, context);
  if (own === undefined) return undefined;
  const observations: readonly Observation[] = [
    [isSure, `the name says ${meaning.kind === 'password' ? 'password' : 'key or secret'}`, 1],
    [besideUser, 'a user name stands before it', 1],
    [/\s/.test(text) && !isGrouped, 'the value has spaces', -1],
    [position === 'list' && !isRandom, 'two strings side by side', -1],
    [position === 'prose' && !isQuoted && !isRandom && !isMixed, 'a word in running text', -1],
    [!isQuoted && (isConfig ? /^\d{1,3}$/ : /^\d{1,5}$/).test(text), 'a small number', -1],
    [inSentence, 'the name is mentioned in a sentence', -2],
    [
      meaning.kind === 'key' && text.includes('?') && !/secret/i.test(name),
      'no alphabet of keys holds a question mark',
      -2,
    ],
    [isOfAnotherForm, "it is not of the form that this service's keys have", -2],
    [meaning.kind === 'key' && isDamagedToken(text), 'it is a token but for one character', -2],
    [meaning.kind === 'key' && isDamagedHex(text), 'it is hexadecimal but for a letter or two', -2],
    [inVectors, 'one of many hexadecimal values in a test', -2],
    [isTranslation && !isRandom && !/\d/.test(text), 'a word in a file of translations', -1],
    [position === 'element' && /^[A-Z][a-z]+$/.test(text), 'the value is a word', -1],
    [
      position === 'assignment' &&
        !isQuoted &&
        !isConfig &&
        !besideUser &&
        !isVariable.test(name) &&
        /^[A-Za-z_-]+$/.test(text) &&
        surprise(text) < 5,
      'a bare word',
      -0.5,
    ],
  ];
  return [...observations.filter(([holds]) => holds).map(asEvidence), ...own];
}

/** Whether a password is one that products ship with or people type first. */
export const isDefaultPassword = (value: string): boolean => defaultPasswords.has(value.toLowerCase());
