/** The gate before the generic rules: most keywords stand in names that are given nothing, and that is seen without allocating anything. */
import { characters, runEnd, runStart } from '../characters.ts';

const inName = characters(/[\w.\-é]/);
/** What may close a name: quotes, brackets, backslashes, asterisks, an index. */
const closing = characters(/[\\"'`\]}*[\d)]/);
const inWord = characters(/\w/);
const afterOpening = characters(/["'`@$\s\w]/);

/** Where the name around `at` begins. */
const startOf = (text: string, at: number): number => runStart(text, at, 40, inName);

/** What stands before the name, spaces aside: `{password, "…"}` is a pair, in `"…" == password` the value comes first. */
function charBefore(text: string, at: number): string {
  let index = startOf(text, at) - 1;
  while (index >= 0 && at - index < 400 && (text.charCodeAt(index) === 32 || text.charCodeAt(index) === 9)) index--;
  return text.charAt(index);
}

/** Whether a value may stand before the name: `("…" == password)`, `"…".equals(password)`, `assertEquals("…", password)`. */
function mayBeSecond(text: string, at: number): boolean {
  const before = charBefore(text, at);
  if (before !== ',') return '=('.includes(before);
  const comma = text.lastIndexOf(',', startOf(text, at) - 1);
  return '"\''.includes(text.charAt(comma - 1));
}

/** What is compared with a getter's result, typed into the field that it gives, or returned by it. */
const usesResult =
  /\s{0,2}(?:[!=]=|\.(?:[eE]q|[bB]e\(|is|to|should|[sS]end|[tT]ype|[fF]ill|set|val)|(?::\s?\w{3,12}\??)?\s?=\s?["']|\s{0,60}\{\s{0,60}return\b)/y;

/** Whether a getter's result, behind whose parentheses `index` stands, has to do with a value. */
function mayUseResult(text: string, at: number, index: number): boolean {
  if (text[index - 1] !== ')') return false;
  if (text[index] === ')') return mayBeSecond(text, at);
  if (text[index] === ',') return charBefore(text, at) === '(';
  usesResult.lastIndex = index;
  return usesResult.test(text);
}

/** Words that may follow a name before its value: a type, a verb; or what can only be a value. */
const following =
  /(?:is|was|for|in|of|to|with|eq|ne|As|PIC|TYPE|string|String|str|text|TEXT|any|n?varchar|char|N?VARCHAR2?|CHAR)\b|[frbuLN@$]{1,2}["']|(?=\S{0,24}\d)\S{0,24}[A-Z!@#$%^&*]/y;

/** Whether a word behind a name, with nothing between, may have to do with its value. */
function mayBeFollowed(text: string, at: number, index: number): boolean {
  following.lastIndex = index;
  if (following.test(text) || text[startOf(text, at)] === '-') return true;
  const before = charBefore(text, at);
  const start = startOf(text, at);
  // At the beginning of a line or of a part of an edit, or behind another word of a configuration: `login x password y`, `ENV PASSWORD x`.
  return (
    before === '' ||
    '\n/|<:'.includes(before) ||
    (/\s/.test(text.charAt(start - 1)) &&
      /(?:ENV|ARG|enable|default|setx?|SetEnv|setenv|login|user(?:name)?|machine|account)\s+(?:\S+\s+)?$/.test(
        text.slice(Math.max(0, start - 48), start),
      ))
  );
}

/** `forKey:@"password"]`, `forHTTPHeaderField: "X-Api-Key")`: the value comes first. */
function isKeyOfValue(text: string, at: number): boolean {
  let index = startOf(text, at) - 2;
  while (index > 0 && '@ '.includes(text.charAt(index))) index--;
  return text[index] === ':' && (text.startsWith('Key', index - 3) || text.startsWith('Field', index - 5));
}

/** A cheap look at what follows the keyword, before anything is allocated: the rest of a name, what may close it, what may assign. */
export function mayAssign(text: string, at: number): boolean {
  const limit = Math.min(text.length, at + 96);
  const end = runEnd(text, at, 96, inName);
  if (text[end] === ')' && mayBeSecond(text, at)) return true;
  const behind = runEnd(text, end, limit - end, closing);
  const closed = behind > end;
  let index = behind;
  while (index < limit && text.charCodeAt(index) <= 32) index++;
  const next = index < limit ? text.charAt(index) : ')';
  if (next === ',') {
    return (
      closed ||
      '"\''.includes(text.charAt(index + 2)) ||
      /^ (?:value|with:)/.test(text.slice(index + 1, index + 7)) ||
      '{\n'.includes(charBefore(text, at))
    );
  }
  if (next === ')') return mayBeSecond(text, at) || (closed && isKeyOfValue(text, at));
  if (next === '{') return closed || /^\s{0,60}(?:["']|get\b)/.test(text.slice(index + 1, index + 65));
  if (next === '(') {
    return afterOpening[text.charCodeAt(index + 1)] === 1 || (index === end && mayUseResult(text, at, end + 2));
  }
  if (inWord[next.charCodeAt(0)] === 1 && index > end) {
    const isOnNextLine = text.slice(behind, index).includes('\n');
    if (isOnNextLine) return /[vVd<]/.test(next);
    return closed ? !/[)\]}]/.test(text.charAt(end)) : mayBeFollowed(text, at, index);
  }
  return !';/)&%^]'.includes(next) || (closed && next === ';' && isKeyOfValue(text, at));
}
