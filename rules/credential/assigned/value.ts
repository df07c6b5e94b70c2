/** The literal that is given: as it stands, wrapped in a conversion, or as the default behind a reference. */

import { characters, runEnd } from '../../characters.ts';
import { oneOf } from '../../oneOf.ts';
import type { Assignment } from './given.ts';
import { type Literal, quotedAt, skip } from './literal.ts';

/** What reads a setting by its name: `getenv("X"`, `config('X'`, `process.env["X"`. */
const lookup =
  /[\w.$:!@]{0,40}?(?:[eE][nN][vV]|[cC]onfig|get|[fF]etch|[dD]efault|[pP]ropert|[sS]etting|[oO]ption|[pP]aram|[lL]ookup|[aA]rg|[vV]ar)\w{0,20}[([{]\\?["'`][\w.:-]{1,60}\\?["'`]/;

/** What follows it ahead of the default. */
const afterLookup = oneOf(
  // `getenv("X") ?? "…"`, `get("X", "").trim() || "…"`
  /(?:, ?["']{2})?[)\]}](?:\??\.\w{1,16}\(\))?[ \t]?(?:\|\||\?\?|\bor\b|\?:)/,
  // `env["X"], "…"`
  /[)\]}],(?!\s*\n)/,
  // `getenv("DB_PASSWORD", "…")`
  /(?<=(?:[pP]ass|PASS|[pP]w|PW|[sS]ecret|SECRET|[kK]ey|KEY|[tT]oken|TOKEN|[cC]red|[A-Z]{2})[\w.:-]{0,40}\\?["'`]),/,
);

/** A variable or a getter: `process.env.X || "…"`, `x ?? "…"`. */
const variableOr = /[$@\w.!?]{1,60}(?:\(\))?[ \t]?(?:\|\||\?\?|\bor\b|\?:)/;

/** White space ahead of the default, and its name: `default=`. */
const aheadOfDefault = /[ \t\n]{0,20}(?:\w{1,20}[ \t]?[=:][ \t]?)?/;

/** A default behind a reference. */
const fallback = new RegExp(`(?:${lookup.source}(?:${afterLookup})|${variableOr.source})${aheadOfDefault.source}`, 'y');

/** Functions and types that give a literal back in another type, or as the state of a form. */
const converting = oneOf(
  /from|String|Some|SecretStr|Secret|toSecureString|SecureString|Password|byte|bytes|[gG]etBytes|text|NSString|string_view|string|str|b|Ok|Just|pack|unicode|literal|of|Value|Token|useState|Secret\w{0,12}::new|QStringLiteral|QLatin1String/,
  /(?<![\w.])(?:ref|signal|_T|TEXT|F)/,
  /mutableStateOf|MutableStateFlow|FormControl|TextEditingController|bcrypt|Hash::make|[eE]ncoder(?:\(\))?\.encode/,
);

/** What wraps a literal on its way to a name. */
const wrapper = new RegExp(
  oneOf(
    // PowerShell
    /(?:ConvertTo-SecureString|New-Object[ \t][\w.]{1,60}String)(?:[ \t]{1,4}-(?:String|AsPlainText|Force)){0,3}[ \t]{1,4}/,
    // A hash that is made while the program runs
    /(?:[\w.:]{1,40}\.)?(?:md5|sha\d{1,3}|hexdigest)\((?=["'][^"'\n]{1,80}["']\))/,
    // A list of one
    /(?:\[\]string)?\{(?=["'][^"'\n]{1,80}["']\})/,
    // Erlang's binaries, Haskell's constructors
    /<<(?=")/,
    /(?:Just|pure|(?:\w{1,4}\.)?pack)[ \t](?=")/,
    new RegExp(
      String.raw`(?:new[ \t])?(?:[\w.:]{1,40}?)?(?:${converting})(?:<[\w |]{0,24}>)?(?:!\(|[([{]|\]byte\()[ \t]{0,4}(?:text:[ \t]?)?`,
    ),
    // Go's bytes, an array, a field of a schema, a cast
    /\[\]byte[({]/,
    /\$?\(\s{0,40}(?=["'])/,
    /\w{0,20}[fF]ield\((?:[^()"'\n]{0,60},\s?)?(?:default ?= ?)?/,
    /\([A-Za-z_][\w.]{0,20}[ *]{0,3}\)[ \t]?(?=["'@])/,
    // The default in a schema: `{ type: String, default: "…" }`
    /\{\s{0,40}["']?type["']?:\s?["']?\w{1,12}["']?,[^{}]{0,120}?\bdefault["']?:\s?(?=["'])/,
  ),
  'y',
);

/** White space before a value: at most one line break. */
export const blank = /[ \t]{0,80}(?:\\?\r?\n[ \t]{0,80})?/y;

/** What a fallback or a wrapper begins with, and what can follow there on its way to a literal: most of what is given is a name and has nothing behind it. */
const beginning = characters(/[\w.$:!@?-]/);
const goingOn = characters(/[([{<\]|\s"'`\\&\u0080-\uffff]/);

/** The literal behind a reference; behind `os.environ["X"], ` it may be the next key. */
function defaultAt(text: string, at: number): Literal | undefined {
  const value = quotedAt(text, at);
  const isNextKey =
    value !== undefined && text[value.after] === ':' && /[)\]}],\s*$/.test(text.slice(Math.max(0, at - 8), at));
  return isNextKey ? undefined : value;
}

/** The literal at `at`, perhaps wrapped in a conversion or standing behind a reference as its default. */
export function literalFrom(text: string, at: number): Literal | undefined {
  const direct = quotedAt(text, at);
  if (direct !== undefined) return direct;
  if (goingOn[text.charCodeAt(runEnd(text, at, 100, beginning))] !== 1) return undefined;
  const inner = skip(fallback, text, at);
  if (inner > at) return defaultAt(text, inner);
  const wrapped = skip(wrapper, text, at);
  const value = wrapped > at ? quotedAt(text, wrapped) : undefined;
  if (value === undefined) return undefined;
  const isTuple = text[at] === '(' && /^\s{0,40},/.test(text.slice(value.after, value.after + 42));
  // `context["data"]`
  const isIndex = text[wrapped - 1] === '[' && text[value.after] === ']';
  return isTuple || isIndex ? undefined : value;
}

/** The literal behind white space at `at`, as what `name` is given. */
export function literal(
  text: string,
  at: number,
  name: string,
  position: Assignment['position'],
): Assignment | undefined {
  const value = literalFrom(text, skip(blank, text, at));
  return value === undefined ? undefined : { name, value, position };
}
