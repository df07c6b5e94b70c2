/**
 * The shared skeleton of the many rules of the form "provider's name … assignment … token": the token itself has no mark of its own, so only
 * the name that it is assigned to tells whose it is.
 */

/** The value of a pair whose name was given: `- name: X⏎  value: …`, `<add key="X" value="…"/>`, `<name>X</name><value>…`, `variable "x" { default = …`. */
const pairValue =
  '(?:</\\w{1,16}>)?[,{]?\\s{0,40}(?:type[^\\S\\r\\n]{0,12}=[^\\S\\r\\n]{0,4}\\w{1,12}\\s{1,20})?(?:<|\\\\?["\'])?(?:value|default)\\\\?["\']?[^\\S\\r\\n]{0,12}[:=>]';

/** The rest of the identifier, all of it: the look-ahead keeps a long name from being tried at each of its characters. */
const restOfName = '[\\w.\\-]{0,40}(?![\\w.\\-])';

/** The comma before a literal; what follows a comma without quotes is code. */
const nextArgument = ',(?=[^\\S\\r\\n]{0,8}(?:[\\w.:]{1,40}\\()?[bBrRuU@$]{0,2}\\\\?["\'`])';

/** The comma between two columns without quotes. */
const nextColumn = ',(?=[\\w+/=~.-]{16,500}(?:,|[\\r\\n]|$))';

/** A value on lines of its own: a block in YAML, the text of an element. */
const nextLine = '(?::[^\\S\\r\\n]{0,4}[|>][-+]?|>)[^\\S\\r\\n]{0,4}\\r?\\n';

/** The closing quote or bracket of a name, an optional type, then what assigns. */
const operator =
  `${restOfName}(?:\\\\?["'\`])?\\]?[^\\S\\r\\n]{0,8}(?::?[^\\S\\r\\n]{0,2}[\\w?&*.<>[\\]]{1,16}[^\\S\\r\\n]{0,2}(?==))?` +
  `(?:${nextLine}|:{1,3}=|[+.]=|\\?\\?=?|\\|\\|=?|\\|(?= ?[\`\\w])|\\?=|=>|==?|:|${nextArgument}|${nextColumn}|\\(|>|[^\\S\\r\\n]|${pairValue})` +
  '[^\\S\\r\\n]{0,40}(?:\\r?\\n[^\\S\\r\\n]{1,40}(?=["\'`]))?';

/** A default behind a reference to the environment: `getenv("X", "…")`, `process.env.X || "…"`, `${X:-…}`, `getenv("X") ?: "…"`. */
const fallback =
  '(?:[\\w.$]{1,40}(?:[(\\[{]["\']?\\w{0,40}["\']?[)\\]]?)?[^\\S\\r\\n]{0,2}(?:,|\\|\\||\\?\\?|\\?:|:-|or\\b)[^\\S\\r\\n]{0,2})?';

/** What makes a value of the literal, short of a digest: `String::from("…")`, `SecretStr("…")`. */
const wrapper = '(?:(?!\\w{0,12}(?:md5|sha|hash|crypt|hmac))[\\w.:]{1,40}\\((?=["\'`]))?';

/** What a header writes before its token: `Authorization: Bearer …`, `Authorization: Token token=…`. */
const scheme = '(?:[A-Za-z]{3,12} (?:token=\\\\?"?)?)?';

/**
 * A pattern that begins at the keyword: the name (a regular expression's source that matches from the keyword on), an assignment in any syntax, and `value`
 * (without groups or anchors) as the secret. Letter case is ignored throughout.
 */
export function assigned(name: string, value: RegExp): RegExp {
  return new RegExp(
    `(?:${name})${operator}${fallback}${wrapper}(?:[bBrRuU@$]{0,2}["'\`]|\\\\["'])?${scheme}(?<secret>${value.source})(?!\\w|[-+/.=]\\w)`,
    'i',
  );
}
