/** Values without quotes in a text for people: in a sentence, in a table, between tags. */

import type { Span } from '../../rule.ts';
import type { Assignment } from './given.ts';
import { bareAt, skip } from './literal.ts';
import { trimmed } from './member.ts';

/** A table's cell beside the one that holds the name: `| password | hunter2 |`. */
export function cell(text: string, name: Span, start: number, plain: string): Assignment | undefined {
  if (!/\|[\s*`_]{0,4}(?:[A-Za-z]{2,12} ){0,2}$/.test(text.slice(Math.max(0, name.start - 32), name.start)))
    return undefined;
  const value = bareAt(text, skip(/[`*]{0,3}/y, text, start), '|`*');
  const closes = value !== undefined && /^[`*]{0,3}\s{0,80}\|/.test(text.slice(value.end, value.end + 90));
  return closes ? { name: plain, value, position: 'prose' } : undefined;
}

/** The value behind tags, if a tag or the line ends it. */
export function inMarkup(text: string, at: number, plain: string): Assignment | undefined {
  const value = bareAt(text, at, '<"`');
  const isWhole = value !== undefined && /^[ \t]*(?:<|\r?\n|$)/.test(text.slice(value.end, value.end + 16));
  return isWhole ? { name: plain, value, position: 'prose' } : undefined;
}

/** `the password is hunter2`, `Password for the admin account: hunter2`. */
export function inProse(text: string, start: number, plain: string): Assignment | undefined {
  const read = bareAt(text, start, '"\'`<>');
  if (read === undefined) return undefined;
  const value = trimmed(text, read);
  const letters = text.slice(value.start, value.end);
  return /\d/.test(letters) && /[A-Za-z]/.test(letters) ? { name: plain, value, position: 'prose' } : undefined;
}

/** In a text for people, tags between the name and the value: `<strong>Password:</strong> …`, `Password: <code>…`. */
const tags = /(?:[ \t]{0,4}<\/?(?:b|i|em|strong|code|kbd|tt|span|td|th|dd|dt|p)>){1,4}[ \t]{0,4}(?=[^\s<])/y;

/** Where a value begins behind such tags; `at` where there are none. */
export const behindTags = (text: string, at: number): number => skip(tags, text, at);
