/** The part of a value that is the secret: without a scheme, a user, the reference whose default it is. */

import type { Span } from '../rule.ts';

/** The default inside a shell's or Spring's reference: `${DB_PASSWORD:-…}`. */
const defaultIn = /^\$\{[\w.-]{1,60}:[-=]?(?<secret>[^${}]{1,200})\}$/d;

/** A literal of another language in this one's: `buildConfigField("String", "API_KEY", "\"…\"")`. */
const quotedTwice = /^\\?["'](?<secret>[^"'\\+.\s][^"'\\\s]*)\\?["']$/d;

/** What a header's or a message's value says before the token. */
const scheme = /^(?:Bearer|Basic|Token|token|ApiKey|Api-Key|JWT|SSWS|OAuth|GenieKey)\s+/;

/** `ID/PW: admin/…`: the user stands before the password; as in `NEO4J_AUTH=neo4j/…`. https://neo4j.com/docs/operations-manual/current/docker/ */
const userAndPassword = /\b(?:id|user(?:name)?|login)\s?[/&]\s?$/i;
const neo4jUser = /^neo4j\/(?=\S{4})/;

/** The secret in the value that a name is given. */
export function secretIn(text: string, name: Span, { start, end }: Span): Span {
  const quoted = quotedTwice.exec(text.slice(start, end))?.indices?.groups?.['secret'];
  if (quoted !== undefined) return { start: start + quoted[0], end: start + quoted[1] };
  const value = text.slice(start, end);
  const user = /^[\w.@-]{1,40}\/(?=\S{4})/.exec(value)?.[0].length ?? 0;
  if (user > 0 && userAndPassword.test(text.slice(Math.max(0, name.start - 12), name.start)))
    return { start: start + user, end };
  const neo4j = neo4jUser.exec(value)?.[0].length ?? 0;
  if (neo4j > 0) return { start: start + neo4j, end };
  const inner = defaultIn.exec(value)?.indices?.groups?.['secret'];
  if (inner !== undefined) return { start: start + inner[0], end: start + inner[1] };
  const before = scheme.exec(value)?.[0].length ?? 0;
  return { start: start + before, end };
}
