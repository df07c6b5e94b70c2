/** Values that stand to a name in another way than behind an operator: elements, pairs, tuples, defaults, turned comparisons. */

import { looksRandom } from '../../randomness.ts';
import type { Span } from '../../rule.ts';
import type { Assignment } from './given.ts';
import { bareAt, type Literal, lineBefore, quotedAt, skip } from './literal.ts';
import { blank, literal, literalFrom } from './value.ts';

/** Another attribute of the same pair: `serializeAs="String"`, `"type": "string",`. */
const attributes = String.raw`(?:\s{1,40}[\w:-]{1,20}="[^"\n]{0,40}"){0,4}`;
const members = String.raw`(?:,\s{0,40}"\w{1,20}":\s?(?:"[^"\n]{0,40}"|\w{1,8})){0,2}`;

/** Elements inside the one that has the name, up to the one that has the value, as JMeter's: `<elementProp name="X">…<stringProp name="Argument.value">`. */
const inElement = String.raw`[^<>\n]{0,60}>\s{0,40}(?:<\w{1,12} [^<>\n]{0,60}>[^<>\n]{0,16}<\/\w{1,12}>\s{0,40}){0,3}<\w{1,12} name="Argument\.value">`;

/** What is called the value in a pair, with what assigns it. */
const valueKey = String.raw`(?:\\?["'])?(?:value|defaultValue|Value|ParameterValue)(?:\\?["'])?\s?[:=]\s{0,4}`;

/** The value of a pair whose name was given: `- name: X⏎  value: …`, `<add key="X" value="…"/>`, `<name>X</name><value>…`. */
const pairValue = new RegExp(
  String.raw`(?:\\?["'])?(?:<\/[\w-]{1,16}>\s{0,40}<(?:string|value|[\w-]{1,16}-value|\w{1,12} name="Argument\.value")>|(?:${attributes}|${members},?)\s{1,40}${valueKey}|,\s{0,40}${valueKey}|` +
    String.raw`${inElement}|${attributes}[ \t]{0,4}>(?:\s{0,40}<(?:value|string)>)?|["']\s{0,4}\{(?:[^{}]{0,200}\s)?default\s{0,8}=\s{0,4})`,
  'y',
);

/** What stands before a name that is itself a value. */
const isName =
  /(?<=(?:\b(?:name|key|Name|Key|ParameterKey|id|property|type)\\?["']?\s?[:=]\s{0,4}\\?["']?|<(?:key|name|Key|Name|[\w-]{1,16}-name|\w{1,12} name="Argument\.name")>|\bvariable\s["'])[\w.:]{0,8})/y;

/** What a name that is itself a value is a pair with: `- name: DB_PASSWORD⏎  value: …`. */
function pairOf(text: string, name: Span, quoted: boolean): Literal | undefined {
  isName.lastIndex = name.start;
  const behind = isName.test(text) ? skip(pairValue, text, name.end) : name.end;
  if (behind === name.end) return undefined;
  const value = literalFrom(text, behind);
  if (value !== undefined) return value;
  if (text[behind - 1] === '>') return bareAt(text, skip(/\s{0,80}/y, text, behind), '<');
  return quoted ? undefined : bareAt(text, behind, '#,;}"\'');
}

/** What compares the two arguments that begin behind it: an assertion, `strcmp(`; or copies one to the other. */
export const comparing =
  /\b(?:(?:(?:(?:XCT)?assert|expect|require)\w{0,16}|check(?:Equals?|That|Pass\w{0,8})?)[.:]{0,2}\w{0,12}[( ](?:\w{1,8}, )?\(?|(?:str[nl]?(?:case)?i?(?:cmp|cpy)|hash_equals|compare_digest|ConstantTimeCompare|[oO]bjects\.equals)\((?:\[\]byte\(|&?\w{1,24}->)?)$/i;

const comparison = /(?<=(?:=\s?|\.equals\(|["'],\s?)[\w.$]{0,20})/y;

/** `if ("hunter2" == password)`, `"hunter2".equals(password)`, `assertEquals("hunter2", password)`. */
function reversed(text: string, name: Span): Literal | undefined {
  comparison.lastIndex = name.start;
  if (!comparison.test(text)) return undefined;
  const from = Math.max(0, name.start - 160);
  const found = /(["'])(?<value>[^"'\n]{4,80})\1(?:\s?[!=]==?\s?|\.equals\(|(?<comma>,)\s?)[\w.$]{0,20}$/d.exec(
    text.slice(from, name.start),
  );
  if (found?.groups?.['comma'] !== undefined) {
    const isLast = /^(?:\(\))?\s?[),]/.test(text.slice(name.end, name.end + 4));
    if (!isLast || !comparing.test(text.slice(from, from + found.index))) return undefined;
  }
  const [start, end] = found?.indices?.groups?.['value'] ?? [0, 0];
  return end === 0
    ? undefined
    : { start: from + start, end: from + end, quote: '"', interpolating: false, after: name.start };
}

/** What stands before a key whose value comes first, in Objective-C and Swift. */
const isBehindValue = /(?<=\bfor(?:Key|HTTPHeaderField|Property):\s?@?"\w{0,12}[ :_-]?)/y;
const valueFirst = /"(?<value>[^"\n]{3,160})",?\s{1,4}for(?:Key|HTTPHeaderField|Property):\s?@?"\w{0,12}[ :_-]?$/d;

/** `setObject:@"…" forKey:@"password"`, `set("…", forKey: "password")`. */
function valueBefore(text: string, name: Span): Literal | undefined {
  isBehindValue.lastIndex = name.start;
  if (!isBehindValue.test(text)) return undefined;
  const from = Math.max(0, name.start - 200);
  const [start, end] = valueFirst.exec(text.slice(from, name.start))?.indices?.groups?.['value'] ?? [0, 0];
  return end === 0
    ? undefined
    : { start: from + start, end: from + end, quote: '"', interpolating: false, after: name.start };
}

/** What stands before the default in a reference of a shell or of Spring, and in one of Serverless. */
const behindColon = /:[-=]?/y;
const behindComma = /(?<=\$\{(?:env|opt|param):[\w.-]{1,64}), ?/y;

/** The default in a reference to this name: `${DB_PASSWORD:-…}`, `${db.password:…}`, Serverless's `${env:DB_PASSWORD, '…'}`. */
function defaultOf(text: string, name: Span): Literal | undefined {
  const isReference = text.startsWith('${', name.start - 2);
  if (text[name.end] !== (isReference ? ':' : ',')) return undefined;
  const start = skip(isReference ? behindColon : behindComma, text, name.end);
  const value = start === name.end ? undefined : (quotedAt(text, start) ?? bareAt(text, start, '${}"\'`'));
  return value !== undefined && text[value.after] === '}' ? value : undefined;
}

/** What the surroundings of a name give it, without an operator behind it. */
export function givenAround(text: string, name: Span, plain: string, isQuoted: boolean): Assignment | undefined {
  const value = defaultOf(text, name);
  if (value !== undefined) return { name: plain, value, position: 'option' };
  const turned = '= (,'.includes(text.charAt(name.start - 1)) ? reversed(text, name) : undefined;
  if (turned !== undefined) return { name: plain, value: turned, position: 'comparison' };
  const earlier = isQuoted ? valueBefore(text, name) : undefined;
  if (earlier !== undefined) return { name: plain, value: earlier, position: 'assignment' };
  const pair = pairOf(text, name, isQuoted);
  return pair === undefined ? undefined : { name: plain, value: pair, position: 'element' };
}

/** Attributes up to the end of a start tag: `<Password Type="plain">`. */
const restOfTag = /(?:\s{1,8}[\w:.-]{1,24}=(?:"[^"<>\n]{0,120}"|'[^'<>\n]{0,120}')){1,4}\s?>/y;

/** Where the text of the element begins that has such a name, and attributes; `at` where none has. */
export const behindTag = (text: string, at: number): number => skip(restOfTag, text, at);

/** `<password>…</password>`: the text of the element whose start tag ends before `behind`. */
export function elementAt(text: string, name: Span, behind: number): Assignment | undefined {
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

/** The second of a tuple `{password, "…"}`, or of a line of comma-separated values. */
export function field(text: string, name: Span, behind: number, plain: string): Assignment | undefined {
  if (!/(?:^|[{\n]):?$/.test(text.slice(Math.max(0, name.start - 2), name.start))) return undefined;
  const quoted = literal(text, behind, plain, 'assignment');
  const bare = quoted === undefined ? bareAt(text, behind, ',;"\'') : undefined;
  return bare !== undefined && looksRandom(text.slice(bare.start, bare.end))
    ? { name: plain, value: bare, position: 'assignment' }
    : quoted;
}

const setter = /[ \t]?set\w{1,40}\] ?= ?(?=\w{0,12}\.?use\w{0,20}State\b)/y;

/** `[password, setPassword] = useState("…")`: the state that React begins with. */
export function stateOf(text: string, behind: number, plain: string): Assignment | undefined {
  const start = skip(setter, text, behind);
  return start === behind ? undefined : literal(text, start, plain, 'assignment');
}

/** `user, password = "…", "…"`: behind the literals of the names before this one. */
export function behindEarlier(text: string, name: Span, behind: number): number {
  if (!/[,$]\s?$/.test(text.slice(Math.max(0, name.start - 2), name.start))) return behind;
  const before = lineBefore(text, name.start);
  const earlier = /^\s*(?:\w+\s)?((?:[\w.$]{1,40},\s{0,4}){1,4})[$]?$/.exec(before)?.[1]?.split(',').length ?? 1;
  let at = behind;
  for (let count = 1; count < earlier; count++) {
    const value = quotedAt(text, skip(blank, text, at));
    at = skip(/[ \t]{0,4},/y, text, value?.after ?? at);
  }
  return at;
}
