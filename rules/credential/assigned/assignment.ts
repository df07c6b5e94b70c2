/**
 * From a name to the value that it is given, in the syntaxes of some thirty languages: assignments, map keys, calls, comparisons, elements,
 * options. Every step is a sticky pattern with bounded quantifiers.
 */

import { characters, runStart } from '../../characters.ts';
import { oneOf } from '../../oneOf.ts';
import type { Source, Span } from '../../rule.ts';
import { isTyped } from '../evidence/shape.ts';
import { syntaxOfSource } from '../evidence/syntax.ts';
import { behindEarlier, behindTag, comparing, elementAt, field, givenAround, stateOf } from './around.ts';
import { bareValue } from './bare.ts';
import { callOf, pairOfStrings } from './call.ts';
import type { Assignment } from './given.ts';
import { bareAt, enclosingQuote, lineBefore, skip } from './literal.ts';
import { blank, literal, literalFrom } from './value.ts';

/** What closes the key begins so; behind most names there is nothing of it. */
const closing = characters(/[(*_\\"'`&[\])}\u0080-\uffff]/);

/** What closes the key: a getter's parentheses, a quote, a bracket, an array's size, the end of a selector such as `'[name=password]'`. */
const closer =
  /(?:\(\)|(?:\*{1,2}|__)?(?:\\{0,3}["'`\u2019\u201d]|&quot;)?(?:\*\*)?(?:\[\w{0,12}\])?)[\])}]{0,2}(?:(?<=\])["'`]\){0,2})?/y;

/** A type or accessors between the name and `=`. */
const annotated = oneOf(
  // `: string`, `: &'static str`, `: string | null`
  /:[ \t]{0,4}[&*]?(?:'\w{1,12} )?(?:mut )?[A-Za-z_][\w.:]{0,40}(?:[<[(][^=\n;"']{0,40}[>\])])?[?!]?(?:[ \t]?\|[ \t]?\w{1,20}){0,2}/,
  // ` string`, ` varchar(20)`
  /[ \t]\*?(?:string|String|str|text|TEXT|any|\[\]byte|\[\]rune|(?:N?VAR|n?var|N|n)?(?:CHAR|char)2?(?:\(\w{1,4}\))?)/,
  // ` As String`, ` { get; set; }`
  /[ \t]As[ \t]\w{1,20}/,
  /[ \t]?\{\s?get;\s?(?:\w{7,9}\s)?(?:(?:set|init);\s?)?\}/,
);

const annotation = new RegExp(
  String.raw`[ \t]{0,8}(?:${annotated})(?:\sget\(\))?(?=[ \t]{0,8}(?::?=[^=>]|\{\s?(?:return\s)?"))`,
  'y',
);

/** Methods that give their argument to what stands before them, or compare it. */
const methods = oneOf(
  /to(?:Be|Equal|StrictEqual)/,
  /(?:to\.|should\.)?(?:[bB]e|eql?|equals?)/,
  /isEqualTo/,
  /(?:then|will|and)Return|mockReturnValue(?:Once)?/,
  /[sS]end_?[kK]eys|[tT]ype(?:Text)?(?:Async)?|replaceText|[fF]ill(?:Async)?|set(?:_?[vV]alue)?|val/,
  /perform\((?:\w{1,20}\.)?(?:type|replace)Text/,
);

const operators = oneOf(
  // Longer ones first
  /:{1,3}=|\?\?=|\|\|=|\|\||\?\?|\?:|[?+.]=|=>|->|<-|===?|!==?|=~|<>|[=:,(>|]/,
  // A list, a getter
  /\{[ \t]?(?=["'])/,
  /(?:\r?\n[ \t]{0,40})?\{\s{0,60}(?:(?:get\s{0,60}\{\s{0,60})?return\b|get\s?=>)/,
  /(?:\.ok\(\))?\.(?:unwrap_or(?:_else)?|getOrElse|orElse)\((?:\|_?\w{0,3}\| ?)?/,
  new RegExp(String.raw`(?:\.clear\(\))?\.(?:${methods})\(`),
  /\.(?:value|[tT]ext)\s?=(?![=>])/,
  // Cobol
  /(?:PIC|TYPE|pic|type)\s{1,8}\S{1,16}\s{1,20}(?:VALUE|value)\b/,
  // What people and programs write: `is generated for root@localhost:`, `is "…"`, `password for svc: …`
  /is generated for [\w@.-]{1,40}:/,
  /is\b:?|was\b|-(?= ["'])|(?:to|with|eq|ne)\b(?=[ \t]["'])/,
  /(?:for|in|of) [\w@.'` -]{1,40}?(?::| is\b)/,
);

/** What assigns, or at least stands between a name and its value; the end of emphasis may stand behind a colon. */
const operator = new RegExp(
  String.raw`[ \t]{0,40}(?:(?<op>${operators})(?:(?<=:)(?:\*\*|__|<\/\w{1,8}>)(?=[ \t]))?|(?=[ \t]))`,
  'y',
);

/** A parameter of Azure's Resource Manager: `"adminPassword": { "value": "…" }`, `{ "type": "securestring", "defaultValue": "…" }`. */
const parameter = /\s{0,8}\{\s{0,80}(?:"type"\s?:\s?"\w{1,16}",\s{0,80})?"(?:value|defaultValue)"\s?:(?=\s{0,4}")/y;

/** `passwords = ["…", "…"]`: the first of several. */
const list = /[ \t]{0,4}[[({]\s{0,40}(?=["'])/y;

/** `password: ["…", Validators.required]`, as Angular's forms have it. */
const validated = /[ \t]{0,4}\[\s{0,40}(?=["'][^"'\n]{1,80}["'],\s{0,40}\[?\s{0,40}Validators\.)/y;

/** `add_argument("--password", help="…", default="…")` */
const defaultArgument = /[^\n]{0,120}?\bdefault ?= ?/y;

/** `fill_in "Password", with: "…"`, `get("db", "password", fallback="…")` */
const keyword = /[ \t]{0,4}(?:with:|(?:default|fallback)\w{0,8} ?[=:])/y;

/** `set :password, "…"`, `fill_in :password, with: "…"`, `-define(PASSWORD, "…")`. */
const isDefined = /(?:\b(?:set|fill_in|config|default)[ (]:|-define\()$/;

const inKey = characters(/[\w .:$#-]/);

/** `'input[name=` */
const selector = /["'`][\w .:#-]{0,24}\[[\w-]{1,16}[*^$~|]?=$/;

/** Whether the quote that closes the name opened directly before it, or before a selector, so that the name is a key and not the end of a text. */
function isKey(text: string, { start: at }: Span, quote: string): boolean {
  const start = runStart(text, at, 40, inKey);
  return text[start - 1] === quote || selector.test(text.slice(Math.max(0, start - 48), start));
}

/** `assertEqual(url.password, "…")`, `strcmp(password, "…")`: the name is the first argument, or the second behind the test's own. */
const isCompared = (text: string, name: Span): boolean =>
  comparing.test(text.slice(Math.max(0, name.start - 56), name.start));

/** `password (Zk4tRw9q)` in a text for people. */
function inParentheses(source: Source, plain: string, at: number): Assignment | undefined {
  // `the compiler pass (…)`
  if (syntaxOfSource(source) === 'code' || /^pass$/i.test(plain)) return undefined;
  const value = bareAt(source.text, at, ')"\'`');
  const isValue =
    value !== undefined && source.text[value.end] === ')' && isTyped.test(source.text.slice(at, value.end));
  return isValue ? { name: plain, value, position: 'prose' } : undefined;
}

function positionOf(op: string, isOption: boolean): Assignment['position'] {
  if (op === '-') return 'list';
  if (op.startsWith('.')) return /^\.(?:to|should|eq|be|is)/.test(op) ? 'comparison' : 'call';
  if (/^(?:is|was|for|in|of)\b/.test(op)) return 'prose';
  if (/^(?:[!=]==?|=~|<>|eq|ne)$/.test(op)) return 'comparison';
  return isOption ? 'option' : 'assignment';
}

/** The assignment that `name` is the left side of, if it is one. */
export function assignmentOf(source: Source, name: Span): Assignment | undefined {
  const { text } = source;
  const written = text.slice(name.start, name.end);
  const isOption = written.startsWith('-');
  const plain = isOption ? written.replace(/^-{1,2}/, '') : written;
  const closed = closing[text.charCodeAt(name.end)] === 1 ? skip(closer, text, name.end) : name.end;
  const quote = closed === name.end ? undefined : /["'`]/.exec(text.slice(name.end, closed))?.[0];
  if (quote !== undefined && !isKey(text, name, quote)) return undefined;
  const isQuoted = quote !== undefined;

  const around = givenAround(text, name, plain, isQuoted);
  if (around !== undefined) return around;
  if (text.startsWith('${', name.start - 2)) return undefined;

  const inElement = '<:'.includes(text.charAt(name.start - 1)) ? behindTag(text, name.end) : name.end;
  if (inElement > name.end) return elementAt(text, name, inElement);

  operator.lastIndex = skip(annotation, text, closed);
  const found = operator.exec(text);
  if (found === null) return undefined;
  const op = found.groups?.['op'] ?? ' ';
  const behind = operator.lastIndex;
  // `if (!password) { return "weak"; }`
  if (op.endsWith('return') && closed > name.end && !text.startsWith('()', name.end)) return undefined;
  // `we pass {"a": …} to it`, `the inputs that you pass with "…"`
  if (/^(?:\{|(?:to|with)$)/.test(op) && /^pass$/i.test(plain)) return undefined;
  if (op === '(') return callOf(text, name, plain, behind) ?? inParentheses(source, plain, behind);
  if (op === '>') return elementAt(text, name, behind);
  if (op === ',' && isCompared(text, name)) return literal(text, behind, plain, 'comparison');
  if (op === ',' && isDefined.test(text.slice(Math.max(0, name.start - 24), name.start)))
    return literal(text, skip(keyword, text, behind), plain, 'assignment');
  if (op === ',' && !isQuoted) return stateOf(text, behind, plain) ?? field(text, name, behind, plain);
  if (op === ',' && isOption) return literal(text, skip(defaultArgument, text, behind), plain, 'option');
  if (op === ',') return pairOfStrings(text, name, plain, skip(keyword, text, behind));

  const listed = skip(/pass(?:word|phrase|wd|code)s$/i.test(plain) ? list : validated, text, behind);
  if (listed > behind) return literal(text, listed, plain, 'assignment');

  const enclosing = isQuoted ? '' : enclosingQuote(text, name.start);
  const isInString = enclosing !== '';
  const start = op === '=' || op === ':=' ? behindEarlier(text, name, behind) : behind;
  const nested = op === ':' && isQuoted ? skip(parameter, text, start) : start;
  const value = literalFrom(text, skip(blank, text, nested));
  if (value === undefined) return bareValue(source, name, { op, at: behind, plain, isOption, isInString });
  // `"password" | "implicit"`: a union of types; in a table, what quotes is a backtick.
  if (op === '|')
    return value.quote === '`' ? bareValue(source, name, { op, at: behind, plain, isOption, isInString }) : undefined;
  // The quote ends the string that the name stands in: "Password: " + x.
  if (isInString && value.quote === enclosing) return undefined;
  if (op === ' ' && !isOption && !isDirective(text, name, isInString)) {
    const isCode = value.quote === '`' && plain.length > 4 && syntaxOfSource(source) === 'prose';
    return isCode ? { name: plain, value, position: 'prose' } : undefined;
  }
  return { name: plain, value, position: positionOf(op, isOption) };
}

/** `user "svc" password "…"`, `username 'svc' and password '…'` */
const behindQuotedUser =
  /\b(?:user(?:name)?|login)\s+(?:"[^"\s]{1,60}"|'[^'\s]{1,60}'),?\s+(?:(?:and|with|the|is)\s+){0,2}$/i;

/** `PASSWORD '…'`, `private_key "…";`, `--password "…"`: a name and a value with nothing between. */
function isDirective(text: string, name: Span, isInString: boolean): boolean {
  if (/^pass$/i.test(text.slice(name.start, name.end))) return false;
  const line = lineBefore(text, name.start);
  if (isInString) return /\b(?:with|set|identified|encrypted|user|role|login)\b/i.test(line);
  return (
    /(?:^\s*(?:#\s?define\s+|@|:?[A-Za-z_]{2,20}\s+|\((?:def\w{0,9}|set[qf!])\s+\*?)?|(?:^|[\s{(]):|[{;]\s*)$/.test(
      line,
    ) ||
    behindQuotedUser.test(line) ||
    /\bOPTIONS\s?\([^)]*$/i.test(line) ||
    /\b(?:WITH|SET|USER|ROLE|ENV|ARG|export|set|setx|IDENTIFIED|ENCRYPTED)\b[^"']*$/i.test(line)
  );
}
