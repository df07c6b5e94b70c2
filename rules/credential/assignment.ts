/**
 * From a name to the value that it is given, in the syntaxes of some thirty languages: assignments, map keys, calls, comparisons, elements,
 * options. Every step is a sticky pattern with bounded quantifiers.
 */

import { looksRandom } from '../randomness.ts';
import type { Source, Span } from '../rule.ts';
import { type Assignment, bareValue } from './bare.ts';
import { bareAt, enclosingQuote, type Literal, lineAround, quotedAt, skip } from './literal.ts';

/** What closes the key: a quote, a bracket, an array's size. */
const closer = /(?:\*\*|__)?(?:\\{0,3}["'`\u2019\u201d]|&quot;)?(?:\*\*)?(?:\[\w{0,12}\])?[\])}]?/y;

/** An annotation between the name and `=`: `: string`, `: &'static str`, ` string`, ` varchar(20)`. */
const annotation =
  /[ \t]{0,8}(?::[ \t]{0,4}[&*]?(?:'\w{1,12} )?(?:mut )?[A-Za-z_][\w.:]{0,40}(?:[<[(][^=\n;"']{0,40}[>\])])?[?!]?(?:[ \t]?\|[ \t]?\w{1,20}){0,2}|[ \t]\*?(?:string|String|str|text|TEXT|any|\[\]byte|\[\]rune|(?:N?VAR|n?var|N|n)?(?:CHAR|char)2?(?:\(\w{1,4}\))?)|[ \t]As[ \t]\w{1,20})(?=[ \t]{0,8}:?=[^=>])/y;

const operator =
  /[ \t]{0,40}(?:(?<op>:{1,3}=|\?\?=|\|\|=|\|\||\?\?|\?:|[?+.]=|=>|->|<-|===?|!==?|=~|<>|[=:,(>|]|\{(?=["'])|is\b:?|was\b|(?:for|in|of) [\w@.'" -]{1,40}?(?::| is\b))|(?=[ \t]))/y;

/** The value of a pair whose name was given: `- name: X⏎  value: …`, `<add key="X" value="…"/>`, `<name>X</name><value>…`. */
const pairValue =
  /(?:\\?["'])?(?:<\/\w{1,16}>\s{0,40}<(?:string|value)>|,?\s{1,40}(?:\\?["'])?(?:value|defaultValue|Value)(?:\\?["'])?\s?[:=]\s{0,4}|,\s{0,40}(?:\\?["'])?(?:value|Value|defaultValue)(?:\\?["'])?\s?[:=]\s{0,4}|[ \t]{0,4}>)/y;

/** A default behind a reference: `getenv("X", "…")`, `process.env.X || "…"`, `x ?? "…"`, `config('X', default='…')`. */
const fallback =
  /(?:[\w.$:!@]{0,40}?(?:[eE][nN][vV]|[cC]onfig|get|[fF]etch|[dD]efault|[pP]ropert|[sS]etting|[oO]ption|[pP]aram|[lL]ookup|[aA]rg|[vV]ar)\w{0,20}[([{]\\?["'`][\w.:-]{1,60}\\?["'`](?:[)\]}][ \t]?(?:\|\||\?\?|\bor\b|\?:|,)|,)|[$@\w.!?]{1,60}[ \t]?(?:\|\||\?\?|\bor\b|\?:))[ \t\n]{0,20}(?:\w{1,20}[ \t]?[=:][ \t]?)?/y;

/** Calls that wrap a literal and give it back in another type. */
const wrapper =
  /(?:ConvertTo-SecureString|New-Object[ \t][\w.]{1,60}String)(?:[ \t]-String)?[ \t]{1,4}|(?:new[ \t])?(?:[\w.:]{1,40}?)?(?:from|String|Some|SecretStr|Secret|toSecureString|SecureString|Password|byte|bytes|text|NSString|string_view|string|str|b|Ok|Just|pack|unicode|literal|of|Value|Token)(?:<[\w ]{0,20}>)?(?:!\(|[([{]|\]byte\()[ \t]{0,4}|\[\]byte[({]|\$?\(\s?(?=["'])|\([A-Za-z_][\w.]{0,20}[ *]{0,3}\)[ \t]?(?=["'@])/y;

const comparing = /\.(?:equals|equalsIgnoreCase|compareTo|Equals|eq|is|toBe|toEqual|contentEquals)$/;
/** Functions that take the credential as their argument: a verb that gives, or the credential's own name. */
const giving =
  /^(?:(?:[sS]et|[wW]ith|[aA]dd|[uU]se|[pP]ut|[dD]efine|[nN]ew|[bB]asic|[pP]rovide|[rR]egister|[aA]ppend)[_A-Z]\w*|(?:[bB]asic)?_?[aA]uth\w*|[pP]assword|[pP]asswd|pass_?|[pP]wd|[pP]assphrase|[sS]ecret(?:_?[kK]ey)?|[aA]pi_?[kK]ey|(?:access|auth|bearer)?_?[tT]oken)$/;

/** Methods that ask for a credential or do something with it. */
const asking =
  /^(?:get|is|has|validate|check|verify|hash|encrypt|decrypt|compare|generate|create|reset|change|find|test|show|fetch|read|load|parse|match|delete|remove|update|request|ask|prompt|enter|make|build|sign|decode|encode|expect|assert|describe|mask|redact|forgot|confirm|lookup|resolve|on|handle|render|print|log|split|join|count|needs?|requires?|by)(?=[A-Z_]|$)/;

/** Methods of which the first argument names what the second one is. */
const pairCall =
  /(?:set|put|add|append|get|env|config|define|fetch|header|insert|store|prop|property|pair|entry|param|parameter|field|option|attr|attribute|item|with|register|variable|var|of|arg|or_?default|value|secret)\w{0,16}!?\($/i;

const blank = /[ \t]{0,80}(?:\\?\r?\n[ \t]{0,80})?/y;

/** The literal at `at`, perhaps wrapped in a conversion or standing behind a reference as its default. */
function literalFrom(text: string, at: number): Literal | undefined {
  const direct = quotedAt(text, at);
  if (direct !== undefined) return direct;
  const inner = skip(fallback, text, at);
  if (inner > at) return quotedAt(text, inner);
  const wrapped = skip(wrapper, text, at);
  return wrapped > at ? quotedAt(text, wrapped) : undefined;
}

/** Where a quoted key's own text begins, or -1 where the quotes hold more than the key. */
function keyStart(text: string, name: Span, quote: string): number {
  let start = name.start;
  while (start > 0 && name.start - start < 40 && /[\w .$-]/.test(text.charAt(start - 1))) start--;
  return text[start - 1] === quote ? start : -1;
}

/** The assignment that `name` is the left side of, if it is one. */
export function assignmentOf(source: Source, name: Span): Assignment | undefined {
  const { text } = source;
  const written = text.slice(name.start, name.end);
  const dashes = /^-{1,2}/.exec(written)?.[0] ?? '';
  const plain = written.slice(dashes.length);
  const enclosing = enclosingQuote(text, name.start);

  const byDefault = defaultOf(text, name);
  if (byDefault !== undefined) return { name: plain, value: byDefault, position: 'assignment' };
  if (text.startsWith('${', name.start - 2)) return undefined;

  const before = text.charAt(name.start - 1);
  const turned = '= ('.includes(before) && before !== '' ? reversed(text, name) : undefined;
  if (turned !== undefined) return { name: plain, value: turned, position: 'comparison' };

  const closed = skip(closer, text, name.end);
  const closesQuote = closed > name.end && /["'`]/.test(text.slice(name.end, closed));
  const quotedKey =
    closesQuote &&
    keyStart(
      text,
      name,
      text
        .slice(name.end, closed)
        .replace(/[^"'`]/g, '')
        .charAt(0),
    ) >= 0;
  if (closesQuote && !quotedKey) return undefined;

  const pair = pairAt(text, name, quotedKey || enclosing !== '');
  if (pair !== undefined) return { name: plain, value: pair, position: 'element' };

  const typed = skip(annotation, text, closed);
  operator.lastIndex = typed;
  const found = operator.exec(text);
  if (found === null) return undefined;
  const op = found.groups?.['op'] ?? ' ';
  const behind = operator.lastIndex;
  const insideString = enclosing !== '' && !quotedKey;

  if (op === '(') {
    if (comparing.test(plain)) return literal(text, behind, plain.replace(comparing, ''), 'comparison');
    const method = plain.slice(plain.lastIndexOf('.') + 1);
    const isSetter =
      giving.test(method) ||
      (text[name.end - method.length - 1] === '.' && !asking.test(method.charAt(0).toLowerCase() + method.slice(1)));
    return isSetter ? callArgument(text, behind, method) : undefined;
  }
  if (op === '>') return elementAt(text, name, behind);
  if (op === ',') {
    if (!quotedKey)
      return /(?:^|[{\n]):?$/.test(text.slice(Math.max(0, name.start - 2), name.start))
        ? field(text, behind, plain)
        : undefined;
    const before = text.slice(Math.max(0, name.start - 48), name.start).replace(/\\?["'`][\w .:$-]{0,40}$/, '');
    const position = pairCall.test(before) ? 'assignment' : dashes === '' ? 'list' : 'option';
    return literal(text, behind, plain, position);
  }

  const at = skip(blank, text, op === '=' || op === ':=' ? behindEarlier(text, name, behind) : behind);
  const value = literalFrom(text, at);
  if (value !== undefined) {
    // The quote ends the string that the name stands in: "Password: " + x.
    if (insideString && value.quote === enclosing) return undefined;
    if (op === ' ' && !isDirective(text, name, dashes, insideString)) return undefined;
    return {
      name: plain,
      value,
      position: /^(?:is|was|for|in|of)\b/.test(op)
        ? 'prose'
        : /^(?:[!=]==?|=~|<>)$/.test(op)
          ? 'comparison'
          : dashes === ''
            ? 'assignment'
            : 'option',
    };
  }
  return bareValue(source, name, { op, at: behind, plain, dashes, insideString });
}

/** `user, password = "…", "…"`: behind the literals of the names before this one. */
function behindEarlier(text: string, name: Span, behind: number): number {
  const before = text.slice(lineAround(text, name.start).start, name.start);
  const earlier = /^\s*(?:\w+\s)?((?:[\w.$]{1,40},\s{0,4}){1,4})[$]?$/.exec(before)?.[1]?.split(',').length ?? 1;
  let at = behind;
  for (let count = 1; count < earlier; count++) {
    const value = quotedAt(text, skip(blank, text, at));
    at = skip(/[ \t]{0,4},/y, text, value?.after ?? at);
  }
  return at;
}

/** The argument of a call; of a user and a password, the password. */
function callArgument(text: string, at: number, method: string): Assignment | undefined {
  const first = literal(text, at, method, 'call');
  if (first === undefined || !/user|auth|login|cred/i.test(method)) return first;
  const next = skip(/[ \t]{0,4},[ \t]{0,4}/y, text, first.value.after);
  return next === first.value.after ? first : (literal(text, next, method, 'call') ?? first);
}

function literal(text: string, at: number, name: string, position: Assignment['position']): Assignment | undefined {
  const value = literalFrom(text, skip(blank, text, at));
  return value === undefined ? undefined : { name, value, position };
}

/** The second of a tuple `{password, "…"}`, or of a line of comma-separated values. */
function field(text: string, behind: number, name: string): Assignment | undefined {
  const quoted = literal(text, behind, name, 'assignment');
  const bare = quoted === undefined ? bareAt(text, behind, ',;"\'') : undefined;
  return bare !== undefined && looksRandom(text.slice(bare.start, bare.end))
    ? { name, value: bare, position: 'assignment' }
    : quoted;
}

/** `if ("hunter2" == password)`, `"hunter2".equals(password)`. */
function reversed(text: string, name: Span): Literal | undefined {
  const from = Math.max(0, name.start - 100);
  const found = /(["'])(?<value>[^"'\n]{4,80})\1(?:\s?[!=]==?\s?|\.equals\()[\w.$]{0,20}$/d.exec(
    text.slice(from, name.start),
  );
  const [start, end] = found?.indices?.groups?.['value'] ?? [0, 0];
  return end === 0
    ? undefined
    : { start: from + start, end: from + end, quote: '"', interpolating: false, after: name.start };
}

/** The default in a reference to this name: `${DB_PASSWORD:-…}`, `${db.password:…}`. */
function defaultOf(text: string, name: Span): Literal | undefined {
  const start = text.startsWith('${', name.start - 2) ? skip(/:[-=]?/y, text, name.end) : name.end;
  const value = start === name.end ? undefined : bareAt(text, start, '${}"\'`');
  return value !== undefined && text[value.end] === '}' ? value : undefined;
}

/** `PASSWORD '…'`, `private_key "…";`, `--password "…"`: a name and a value with nothing between. */
function isDirective(text: string, name: Span, dashes: string, insideString: boolean): boolean {
  if (dashes !== '') return true;
  if (/^pass$/i.test(text.slice(name.start, name.end))) return false;
  const line = text.slice(lineAround(text, name.start).start, name.start);
  if (insideString) return /\b(?:with|set|identified|encrypted|user|role|login)\b/i.test(line);
  return (
    /(?:^\s*(?:#\s?define\s+|@|[A-Za-z]{2,12}\s+)?|[\s{(]:)$/.test(line) ||
    /\b(?:WITH|SET|USER|ROLE|ENV|ARG|export|set|setx|IDENTIFIED|ENCRYPTED)\b[^"']*$/i.test(line)
  );
}

function pairAt(text: string, name: Span, quoted: boolean): Literal | undefined {
  const before = text.slice(Math.max(0, name.start - 24), name.start);
  if (
    !/(?:\b(?:name|key|Name|Key|id|property)\\?["']?\s?[:=]\s{0,4}\\?["']?|<(?:key|name|Key|Name)>)[\w.]{0,4}$/.test(
      before,
    )
  )
    return undefined;
  const behind = skip(pairValue, text, name.end);
  if (behind === name.end) return undefined;
  const value = literalFrom(text, behind);
  if (value !== undefined) return value;
  if (text[behind - 1] === '>') return bareAt(text, skip(/\s{0,80}/y, text, behind), '<');
  return quoted ? undefined : bareAt(text, behind, '#,;"\'');
}

function elementAt(text: string, name: Span, behind: number): Assignment | undefined {
  const opened = /<(?:[\w-]{1,20}:)?$/.test(text.slice(Math.max(0, name.start - 24), name.start));
  if (!opened) return undefined;
  const start = skip(/\s{0,80}(?:<!\[CDATA\[)?/y, text, behind);
  const value = quotedAt(text, start) ?? bareAt(text, start, '<]');
  const closes =
    value !== undefined && /^\s{0,80}(?:\]\]>)?\s{0,80}<\//.test(text.slice(value.after, value.after + 200));
  return value === undefined || !closes
    ? undefined
    : { name: text.slice(name.start, name.end), value, position: 'element' };
}
