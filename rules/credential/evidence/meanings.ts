/** The meanings of names, remembered: a text has few names, each of them many times, and nearly all of them mean nothing. */

import type { Span } from '../../rule.ts';
import { verifying } from '../assigned/call.ts';
import { meaningOf, type NameMeaning } from './name.ts';

interface Known {
  readonly name: string;
  readonly meaning: NameMeaning | undefined;
}

/** By the hash of the name, which is compared where it stands: a map would want a string of its own for each that it is asked for. A power of two. */
const known: (Known | undefined)[] = Array(8192).fill(undefined);

const comparisonMethod = /\.(?:equals|equalsIgnoreCase|compare|Equals|eq|toBe|toEqual|is)$/;

/** `meaningOf` the name that stands at a span, or that is all of the text, without the method that compares it. */
export function meaningAt(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
): NameMeaning | undefined {
  // FNV-1a. http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  const slot = (hash ^ (hash >>> 15)) & (known.length - 1);
  const candidate = known[slot];
  if (candidate?.name.length === end - start && text.startsWith(candidate.name, start)) return candidate.meaning;
  // A copy: V8 makes of a slice a view, and a remembered one would keep its whole text.
  const name = Array.from(text.slice(start, end)).join('');
  const meaning = meaningOf(name.replace(comparisonMethod, ''));
  known[slot] = { name, meaning };
  return meaning;
}

/** The one or two words before a lone `key`, looked back at from it. */
const wordsBefore = /(?<=(?<words>[A-Za-z]{2,14}[ _-]?(?:[A-Za-z]{2,14})? ))/y;

/** What a getter puts before the name of what it gives. */
const getter = /(?:^|\.)get_?(?=[A-Z]|[a-z]+$)/;

const lone = /^(?:keys?|tokens?|secrets?|password)$/i;

/** Whether the name is that of a getter, which is called. */
export const isCalled = (text: string, { end }: Span): boolean => text[end] === '(' && text[end + 1] === ')';

/** Of a getter without its verb; a lone `key` or `token` in running text takes the word before it along: `API key`, `access token`. */
export function meaningOfName(text: string, name: Span): NameMeaning | undefined {
  const { start, end } = name;
  if (isCalled(text, name)) return meaningAt(text.slice(start, end).replace(getter, '.'));
  if (text[end] === '(') return meaningAt(text.slice(start, end).replace(verifying, ''));
  if (end - start > 8 || text[start - 1] !== ' ' || !lone.test(text.slice(start, end))) return meaningAt(text, name);
  wordsBefore.lastIndex = start;
  return meaningAt(text, { start: start - (wordsBefore.exec(text)?.groups?.['words']?.length ?? 0), end });
}
