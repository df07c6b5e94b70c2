/** What the surroundings of a named value tell about it. */

import { looksRandom } from '../../randomness.ts';
import type { Source, Span } from '../../rule.ts';
import type { NameMeaning } from './name.ts';
import { isOfAnotherForm } from './service.ts';
import { isSample, isTestPath, isTranslation, syntaxOfSource } from './syntax.ts';
import { isStandInUser, userBefore } from './user.ts';

/** What the surroundings tell. */
export interface Context {
  readonly isConfig: boolean;
  /** Documentation, or what `isTest` says: a test, an example. */
  readonly isSample: boolean;
  readonly isTest: boolean;
  readonly isTranslation: boolean;
  readonly besideUser: boolean;
  /** That user's name says that it is one: `mqtt-user`. */
  readonly besideStandIn: boolean;
  /** The user that stands before the password is called the same. */
  readonly repeatsUser: boolean;
  readonly inSentence: boolean;
  /** The name is that of a service's key, and the value has another form than the service's keys have. */
  readonly isOfAnotherForm: boolean;
  /** The name is given values again and again around it, which are no tokens: a table of things, each with its key. */
  readonly inSeries: boolean;
  /** Among the inputs and outputs of a cipher, in a test. */
  readonly inVectors: boolean;
}

/** Six words before a name: it is mentioned in a sentence. */
const sentence = /(?:\b[a-z]{1,14} ){6}$/;

/** How far a table reaches on either side. */
const seriesReach = 1500;

const longHex = /[\da-fA-F]{24,}/g;

/** Whether most of what stands around a value in a test is hexadecimal as well: the keys, inputs and outputs of a cipher, as its specification lists them. */
function isAmongVectors({ path, text }: Source, { start, end }: Span): boolean {
  if (!isTestPath(path) || !/^[\da-fA-F]{24,}$/.test(text.slice(start, end))) return false;
  const around = `${text.slice(Math.max(0, start - 400), start)}${text.slice(end, end + 400)}`;
  const length = around.match(longHex)?.join('').length ?? 0;
  return length >= 256 && length * 2 > around.length;
}

/** Whether a table stands around a value, of which the name is a column of words. */
function isInSeries(text: string, name: Span, span: Span): boolean {
  const given = text.slice(name.start, span.start);
  if (given.length < 4) return false;
  const around = text.slice(Math.max(0, name.start - seriesReach), span.end + seriesReach);
  const values = around.split(given).slice(1);
  if (values.length < 4) return false;
  const random = values.filter((value) => looksRandom(value.slice(0, value.search(/["'`\s]/))));
  return random.length * 2 < values.length;
}

const wordBefore = /(?<=(?<word>[\w.]{3,24}) )/y;

/** The name with the word before it, where it names no owner itself: `todoist credentials`. */
function serviceAndName(text: string, name: Span): string {
  const written = text.slice(name.start, name.end);
  if (text[name.start - 1] !== ' ' || !/^(?:api|auth)?[_-]?(?:keys?|tokens?|cred(?:ential)?s?)$/i.test(written))
    return written;
  wordBefore.lastIndex = name.start;
  return `${wordBefore.exec(text)?.groups?.['word'] ?? ''} ${written}`;
}

/** The surroundings of a value that a name of the kind is given. */
export function contextOf(source: Source, kind: NameMeaning['kind'], name: Span, span: Span): Context {
  const { path, text } = source;
  const value = text.slice(span.start, span.end);
  const isKey = kind === 'key';
  const user = isKey || isTranslation(path) ? undefined : userBefore(text, name.start);
  return {
    isConfig: syntaxOfSource(source) === 'config',
    isSample: isSample(source),
    isTest: isTestPath(path),
    isTranslation: isTranslation(path),
    besideUser: user !== undefined,
    besideStandIn: user !== undefined && isStandInUser(user),
    repeatsUser: user !== undefined && text.slice(Math.max(0, name.start - 80), name.start).includes(value),
    inSentence: isKey && sentence.test(text.slice(Math.max(0, name.start - 96), name.start)),
    isOfAnotherForm: isKey && isOfAnotherForm(serviceAndName(text, name), value),
    inSeries: isKey && isInSeries(text, name, span),
    inVectors: isKey && isAmongVectors(source, span),
  };
}
