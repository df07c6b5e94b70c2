/** The part of a value that is the secret: without white space around it, a scheme, a user, the reference whose default it is. */

import type { Span } from '../rule.ts';

/** The default inside a shell's or Spring's reference: `${DB_PASSWORD:-…}`. */
const defaultIn = /^\$\{[\w.-]{1,60}:[-=]?(?<secret>[^${}]{1,200})\}$/d;

/** A literal of another language in this one's: `buildConfigField("String", "API_KEY", "\"…\"")`. */
const quotedTwice = /^\\?["'](?<secret>[^"'\\+.\s][^"'\\\s]*)\\?["']$/d;

/** What a value says before the secret: a header its scheme, `NEO4J_AUTH` the user. https://neo4j.com/docs/operations-manual/current/docker/ */
const introduction = /^(?:(?:Bearer|Basic|Token|token|ApiKey|Api-Key|JWT|SSWS|OAuth|GenieKey)\s+|neo4j\/(?=\S{4}))/;

/** `ID/PW: admin/…`: the user stands before the password. */
const userAndPassword = /\b(?:id|user(?:name)?|login)\s?[/&]\s?$/i;
const user = /^[\w.@-]{1,40}\/(?=\S{4})/;

/** A single word without the white space around it, which people paste with a token. */
function withoutBlanks(text: string, { start, end }: Span): Span {
  const [, before = '', word] = /^([ \t]*)(\S+)[ \t]*$/.exec(text.slice(start, end)) ?? [];
  return word === undefined
    ? { start, end }
    : { start: start + before.length, end: start + before.length + word.length };
}

/** `USERPASS="svc:…"` */
const nameOfBoth = /user(?:name)?(?:_?and)?[_-]?p(?:ass(?:word|wd)?|w|wd)$/i;
const userAndColon = /^[\w.@+-]{1,60}:(?=[^\s:/])/;

/** The secret in the value that a name is given. */
export function secretIn(text: string, name: Span, given: Span): Span {
  const { start, end } = withoutBlanks(text, given);
  const value = text.slice(start, end);
  const inner = (quotedTwice.exec(value) ?? defaultIn.exec(value))?.indices?.groups?.['secret'];
  if (inner !== undefined) return { start: start + inner[0], end: start + inner[1] };
  const isPair = userAndPassword.test(text.slice(Math.max(0, name.start - 12), name.start));
  const isOfBoth = value.includes(':') && nameOfBoth.test(text.slice(name.start, name.end));
  const before =
    (isPair ? user.exec(value) : null) ?? (isOfBoth ? userAndColon.exec(value) : null) ?? introduction.exec(value);
  return { start: start + (before?.[0].length ?? 0), end };
}
