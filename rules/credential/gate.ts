/** The gate before the generic rules: most keywords stand in names that are given nothing, and that is seen without allocating anything. */

const word = 1;
const closing = 2;

/** What a character of ASCII is to a name: part of it, or what may close it (quotes, brackets, backslashes, asterisks, an index). */
const roleOf = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (/[\w.-]/.test(character) ? word : 0) | (/[\\"'`\]}*[\d)]/.test(character) ? closing : 0);
});

const isWord = (code: number) => code >= 128 || ((roleOf[code] as number) & word) !== 0;
const isClosing = (code: number) => code < 128 && ((roleOf[code] as number) & closing) !== 0;

/** Where the name around `at` begins. */
function startOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 40 && isWord(text.charCodeAt(start - 1))) start--;
  return start;
}

/** What stands before the name, spaces aside: `{password, "…"}` is a pair, in `"…" == password` the value comes first. */
function charBefore(text: string, at: number): string {
  let index = startOf(text, at) - 1;
  while (index >= 0 && (text.charCodeAt(index) === 32 || text.charCodeAt(index) === 9)) index--;
  return text.charAt(index);
}

/** Words that may follow a name before its value: a type, a verb; or what can only be a value. */
const following =
  /(?:is|was|for|in|of|to|with|As|string|String|str|text|TEXT|any|n?varchar|char|N?VARCHAR2?|CHAR)\b|[frbuLN@$]{1,2}["']|(?=\S{0,24}\d)\S{0,24}[A-Z!@#$%^&*]/y;

/** Whether a word behind a name, with nothing between, may have to do with its value. */
function mayBeFollowed(text: string, at: number, index: number): boolean {
  following.lastIndex = index;
  if (following.test(text) || text[startOf(text, at)] === '-') return true;
  const before = charBefore(text, at);
  const start = startOf(text, at);
  // At the beginning of a line, or behind another word of a configuration: `login x password y`, `ENV PASSWORD x`.
  return (
    before === '' ||
    before === '\n' ||
    (/\s/.test(text.charAt(start - 1)) &&
      /(?:ENV|ARG|setx?|SetEnv|setenv|login|user|machine|account)\s+(?:\S+\s+)?$/.test(
        text.slice(Math.max(0, start - 48), start),
      ))
  );
}

/** A cheap look at what follows the keyword, before anything is allocated: the rest of a name, what may close it, what may assign. */
export function mayAssign(text: string, at: number): boolean {
  const limit = Math.min(text.length, at + 96);
  let index = at;
  while (index < limit && isWord(text.charCodeAt(index))) index++;
  const end = index;
  if (text[end] === ')' && '=('.includes(charBefore(text, at))) return true;
  while (index < limit && isClosing(text.charCodeAt(index))) index++;
  const closed = index > end;
  const behind = index;
  while (index < limit && text.charCodeAt(index) <= 32) index++;
  const next = index < limit ? text.charAt(index) : ')';
  if (next === ',') return closed || '"\''.includes(text.charAt(index + 2)) || '{\n'.includes(charBefore(text, at));
  if (next === ')') return '=('.includes(charBefore(text, at));
  if (next === '{') return closed || text[index + 1] === '"' || text[index + 1] === "'";
  if (next === '(') return /["'`@$\s\w]/.test(text.charAt(index + 1));
  if (/\w/.test(next) && index > end) {
    if (text.slice(behind, index).includes('\n')) return /[vVd<]/.test(next);
    return closed ? !/[)\]}]/.test(text.charAt(end)) : mayBeFollowed(text, at, index);
  }
  return !';/)&%^]'.includes(next);
}
