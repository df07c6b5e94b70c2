/** The shapes that most patterns take, besides `assigned`. */

import { anyOf, atKeyword } from './finders.ts';
import type { Finder } from './rule.ts';

/**
 * A pattern that begins behind no character of `word` (of a class, as its source). The letter of an escape (`\n`, `%3D`) is no part of a word.
 */
export function apart(pattern: RegExp, word: string): RegExp {
  return new RegExp(`(?<!(?<!\\\\|%[\\dA-Fa-f])[${word}])${pattern.source}`, pattern.flags);
}

/** What goes on behind a token shows that it is none, but for what a file's name ends with: `<token>.json`. */
const goesOn = /\w|[-!]\w|\.(?![a-z\d]{1,5}(?!\w))\w/.source;

/** A pattern for a token that its own characters give away, not inside a longer word. `token` has no groups that capture and no anchors. */
export function standalone(token: RegExp): RegExp {
  return apart(new RegExp(`(?<secret>${token.source})(?!${goesOn})`, token.flags), 'A-Za-z0-9');
}

/** A line, and the indentation of the next. */
const line = '[^\\r\\n]{0,80}\\r?\\n[ \\t]{1,20}(?![ \\t])';

/** A line that opens a block, and the indentation of what it holds. */
const opening = '[^\\r\\n]{0,80}[{(\\[\\]:=>,|][ \\t]{0,4}\\r?\\n[ \\t]{1,20}(?![ \\t])';

/** The same line; or on, up to the next assignment; or on, over the lines of a block that is opened here or on the next line. */
const gap = `(?:[^\\r\\n]{0,60}?|(?=[^=:\\r\\n]{0,59}[\\r\\n])[^=:]{0,60}?|(?:${line})?${opening}(?:${line}){0,3}?[^\\r\\n]{0,20}?)`;

/**
 * A name for `assigned`: a word for a credential that stands in the same identifier as the provider's name, or shortly after it, as in
 * `provider "datadog" { api_key = …`. Names of ids, files, digests and types are left out.
 */
export function near(provider: string, word = 'key|token|secret|passw|pwd|auth|cred'): string {
  return `(?:${provider})${gap}(?:${word})(?![_-]?(?:ids?|names?|types?|files?|path|url|uri|fingerprint|hash|digest)(?![a-z]))`;
}

/** A finder that tries several patterns, and other finders, at the keyword, in this order: a provider's newer and older tokens. */
export function firstOf(...patterns: readonly (RegExp | Finder)[]): Finder {
  return anyOf(...patterns.map((pattern) => (typeof pattern === 'function' ? pattern : atKeyword(pattern))));
}

/** A UUID, for `standalone` or `assigned`. */
export const uuid = /[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/;

const wholeUuid = new RegExp(`^${uuid.source}$`);

/** Whether a value is a UUID. */
export const isUuid = (value: string): boolean => wholeUuid.test(value);

/**
 * A value for `assigned` that counts only shortly after the id that it belongs to: the second half of a two-part credential. The id is looked
 * for last, when all else has matched.
 */
export function after(id: RegExp, value: RegExp): RegExp {
  return new RegExp(`(?:${value.source})(?![\\w+/=])(?<=${id.source}[^]{10,300})`);
}

/** A gate: not words joined as in an identifier (`read_the_token_v2`), which fits a shape that allows `_` and `-`. */
export function unlikeIdentifier(value: string): boolean {
  return !/^[a-z]+\d*(?:[_-](?:[a-z]+\d*|\d+)){2,}$/i.test(value);
}
