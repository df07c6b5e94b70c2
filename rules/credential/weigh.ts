/**
 * The score of the generic rules. A named value starts at low confidence; each piece of evidence below moves it, and what stands at medium or
 * above is shown by default:
 *
 * | evidence                                                   | weight |
 * |------------------------------------------------------------|--------|
 * | the name says password, secret, API key …                   | +1     |
 * | the value looks random                                      | +1     |
 * | the value mixes letters with digits or symbols              | +0.5   |
 * | a user name stands before it                                | +1     |
 * | the value is a word, a default, a label                     | -1     |
 * | the value is written like an identifier                     | -1     |
 * | two strings side by side, or a word in running text         | -1     |
 */

import { looksRandom, surprise } from '../randomness.ts';
import type { Evidence } from '../rule.ts';
import type { Assignment } from './bare.ts';
import type { NameMeaning } from './name.ts';
import { identifierWords, isProse, namesAField } from './shape.ts';

const defaults = new Set(
  'admin administrator root toor test tests testing tester guest demo default postgres postgresql mysql mariadb mongo mongodb redis rabbitmq guest user foo bar baz qux foobar pass pass1 1234 12345 123 0000 1111 abcd abc xyz changeit changeme tiger scott oracle sa dev development local vagrant docker minio minioadmin elastic hello world foo123 temp tmp qwe asdf asdfasdf aaa bbb ccc'.split(
    ' ',
  ),
);

const mixed = /^(?=.*[A-Za-z])(?=.*[\d!@#$%^&*+=?~])/;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** What the surroundings tell. */
export interface Context {
  readonly isConfig: boolean;
  readonly besideUser: boolean;
}

/** The evidence for and against a named value, in words; undefined where the value cannot be what the name says. */
export function weigh(
  meaning: NameMeaning,
  { name, value, position }: Assignment,
  text: string,
  { isConfig, besideUser }: Context,
): Evidence[] | undefined {
  const evidence: Evidence[] = [];
  const say = (reason: string, weight: number) => evidence.push({ reason, weight });
  const sure = meaning.strength === 2;
  if (sure) say(`the name says ${meaning.kind === 'password' ? 'password' : 'key or secret'}`, 1);

  const random = looksRandom(text) || uuid.test(text);
  const words = identifierWords(text);
  if (text.toLowerCase() === name.toLowerCase() || namesAField(text, random ? 5 : 2)) return undefined;
  const twoWords = besideUser && /^[a-z]+ [a-z]+$/.test(text) && !text.split(' ').some((word) => namesAField(word));
  if (isProse(text) && !twoWords) return undefined;
  if (besideUser) say('a user name stands before it', 1);
  if (meaning.strength === 0 && (position === 'list' || position === 'prose')) return undefined;
  if (meaning.kind === 'key') {
    if (
      text.length < 8 ||
      /\s/.test(text) ||
      /^(?:my|your|the|some)?[-_]?(?:api|auth|access|secret|new)?[-_]?(?:token|key|secret)s?\d*$/i.test(text)
    )
      return undefined;
    if (uuid.test(text)) {
      if (!sure) return undefined;
      say('the value is a random id', 0);
    } else if (!sure && !/^[\w+/=.:~-]+$/.test(text)) return undefined;
    else if (random && /\d/.test(text)) say('the value looks random', 1);
    else if (random && (sure || /^[\w+/=-]{16,}$/.test(text))) say('the value looks random, without digits', 1);
    else if (!sure) return undefined;
    else if (/^(?=.*[A-Za-z])(?=.*[\d!@$%^&*+=?~])/.test(text) && (words === undefined || words.length === 1))
      say('the value mixes letters and digits', 0);
    else if (/^(?:[a-z]{16,}|(?=.*secret)[a-z]{8,})$/.test(text) && value.quote !== '')
      say('the value is one long word', 0);
    else say('the value reads like words', -1);
    if (meaning.strength === 1 && random) say('the name says token or credential', 0);
  } else {
    if (text.length < 4) return undefined;
    if (defaults.has(text.toLowerCase())) say('the value is a common default', -1);
    else if (random) say('the value looks random', 1);
    else if (mixed.test(text)) say('the value mixes letters with digits or symbols', 0.5);
    else if (words !== undefined && words.length > 1 && surprise(text) < 5)
      say('the value is written like an identifier', -1);
    if (/\s/.test(text)) say('the value has spaces', -1);
    if (/^[A-Z][a-z]+$/.test(text) && position !== 'assignment') say('the value is a word', -1);
  }
  if (position === 'list' && !random) say('two strings side by side', -1);
  if (position === 'prose' && value.quote === '' && !random && !mixed.test(text)) say('a word in running text', -1);
  if (value.quote === '' && position === 'assignment' && !isConfig && surprise(text) < 5 && /^[A-Za-z_-]+$/.test(text))
    say('a bare word', -0.5);
  return evidence;
}

/** Whether a password is one that products ship with or people type first. */
export const isDefaultPassword = (value: string): boolean => defaults.has(value.toLowerCase());
