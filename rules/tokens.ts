import { textAround } from './finders.ts';
import type { Candidate } from './rule.ts';

/** A gate: letters of both cases, which tells a random token from a word, a constant's name or a hash. */
export function isMixed(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value);
}

/** A gate for a shape that several providers share: its own is named within 500 characters, in the text or in the file's path. */
export function mentions(provider: RegExp): (value: string, candidate: Candidate) => boolean {
  return (_value, candidate) => provider.test(textAround(candidate, 500, 500)) || provider.test(candidate.source.path);
}
