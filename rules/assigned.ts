/**
 * The shared skeleton of the many rules of the form "provider's name … assignment … token": the token itself has no mark of its own, so only
 * the name that it is assigned to tells whose it is.
 */

/** The value of a pair whose name was given: `- name: X⏎  value: …`, `<add key="X" value="…"/>`, `<name>X</name><value>…`. */
const pairValue = '(?:</\\w{1,16}>)?,?\\s{0,40}(?:<|\\\\?["\'])?value\\\\?["\']?[^\\S\\r\\n]{0,2}[:=>]';

/** The rest of the identifier, its closing quote or bracket, an optional type, then what assigns. */
const operator =
  '[\\w.\\-]{0,40}(?:\\\\?["\'`])?\\]?[^\\S\\r\\n]{0,8}(?::[^\\S\\r\\n]{0,2}[\\w?]{1,12}[^\\S\\r\\n]{0,2}(?==))?' +
  `(?::=|\\?\\?=|\\|\\|=|\\?=|=>|==?|:|,|\\(|>|[^\\S\\r\\n]|${pairValue})`;

/** A default behind a reference to the environment: `getenv("X", "…")`, `process.env.X || "…"`, `${X:-…}`. */
const fallback =
  '(?:[\\w.$]{1,40}[(\\[{]?["\']?[\\w]{0,40}["\']?[)\\]]?[^\\S\\r\\n]{0,2}(?:,|\\|\\||\\?\\?|:-)[^\\S\\r\\n]{0,2})?';

/** What a header writes before its token: `Authorization: Bearer …`, `Authorization: Token token=…`. */
const scheme = '(?:[A-Za-z]{3,12} (?:token=\\\\?"?)?)?';

/**
 * A pattern that begins at the keyword: the name (a regular expression's source that matches from the keyword on), an assignment in any syntax, and `value`
 * (without groups or anchors) as the secret. Letter case is ignored throughout.
 */
export function assigned(name: string, value: RegExp): RegExp {
  return new RegExp(
    `(?:${name})${operator}[^\\S\\r\\n]{0,8}${fallback}(?:[bBrRuU@$]{0,2}["'\`]|\\\\["'])?${scheme}(?<secret>${value.source})(?!\\w|[-+/.=]\\w)`,
    'i',
  );
}
