/** Values without quotes: where they count, and where they end. */

import type { Source, Span } from '../rule.ts';
import { bareAt, type Literal, lineAfter, lineBefore, skip } from './literal.ts';
import { isVariable, stopsOfEdit, stopsOfMember } from './member.ts';
import { isPair } from './shape.ts';
import { type Syntax, syntaxOfSource } from './syntax.ts';

export interface Assignment {
  readonly name: string;
  readonly value: Literal;
  /** How the value is given. A `list` is two strings side by side, whose kinship is a guess. */
  readonly position: 'assignment' | 'call' | 'comparison' | 'option' | 'element' | 'list' | 'prose';
}

/** A name without quotes around its value, as far as it is read. */
export interface Bare {
  /** The operator, a space where there is none. */
  readonly op: string;
  readonly at: number;
  readonly plain: string;
  readonly isOption: boolean;
  readonly isInString: boolean;
}

const spaces = /[ \t]{0,40}/y;

/** In a text for people, tags between the name and the value: `<strong>Password:</strong> …`, `Password: <code>…`. */
const tags = /(?:[ \t]{0,4}<\/?(?:b|i|em|strong|code|kbd|tt|span|td|th|dd|dt|p)>){1,4}[ \t]{0,4}(?=[^\s<])/y;

/** A value without quotes: an option's, a configuration line's, a query parameter's, a connection string's. */
export function bareValue(source: Source, name: Span, bare: Bare): Assignment | undefined {
  const { op, plain, isOption, isInString } = bare;
  const { text } = source;
  const start = skip(spaces, text, bare.at);
  const syntax = syntaxOfSource(source);
  if (op === ' ') return start === bare.at ? undefined : separated(text, name, start, bare, syntax);
  if (op === '|') return cell(text, name, start, plain);
  if (/^(?:is|was|for|in|of)\b/.test(op)) return inProse(text, start, plain);
  if (!/^(?:[:=]|:=|::=|:::=|\?=|\+=|=>)$/.test(op)) return undefined;

  const block = op === ':' ? blockScalar(text, start) : undefined;
  if (block !== undefined) return { name: plain, value: block, position: 'assignment' };
  const marked = op === ':' ? skip(tags, text, bare.at) : bare.at;
  if (marked > bare.at) return inMarkup(text, marked, plain);

  const pair = stopsOfMember(text, name, op, syntax);
  const mayBeExpression = syntax === 'code' && !isOption && !isInString && pair === undefined;
  if (mayBeExpression && !inText.test(lineBefore(text, name.start))) return numberAt(text, start, plain);
  const grouped = appPasswordAt(text, start);
  const stops = pair ?? (isInString ? stopsOfEdit(lineBefore(text, name.start)) : '');
  const read = grouped ?? bareAt(text, start, (isInString || isOption ? '"\'`;&\\<>,' : '"`<') + stops);
  if (read === undefined || (op === '=' && start > bare.at && isPair(text.slice(read.start, read.end))))
    return undefined;
  const value = trimmed(text, op === '=' ? upToPair(text, read) : read);
  if (isOption || pair !== undefined) return { name: plain, value, position: 'option' };
  if (isInString) return { name: plain, value, position: 'assignment' };
  const isSpaced = (start > bare.at || op === ':') && grouped === undefined;
  const position = positionOnLine(text, name, plain, value, { syntax, isSpaced, isWhole: grouped !== undefined });
  return position === undefined ? undefined : { name: plain, value, position };
}

/** At the beginning of a line, or behind code on it. */
const inComment = /^\s*(?:#|\/\/|\/?\*|--|;|%|<!--|\{-|\(\*|REM\b)|\s(?:\/\/|\/\*|#|--|<!--)\s/i;

/** In a comment, or between tags: `<p>Password: …`. */
const inText = new RegExp(`${inComment.source}|<[a-z]\\w{0,10}[^<>{}]{0,80}>[^<>{}();=]{0,60}$`, 'i');

interface OnLine {
  readonly syntax: Syntax;
  /** Whether white space, or a colon, stands between the name and the value. */
  readonly isSpaced: boolean;
  /** Whether the value is known to be one whatever follows. */
  readonly isWhole: boolean;
}

/** How a line of a configuration or of a text for people gives the value to the name; undefined if it is an expression or a sentence. */
function positionOnLine(
  text: string,
  name: Span,
  plain: string,
  value: Literal,
  { syntax, isSpaced, isWhole }: OnLine,
): Assignment['position'] | undefined {
  const before = lineBefore(text, name.start);
  const written = text.slice(value.start, value.end);
  const isComment = inComment.test(before);
  const isAlone = syntax !== 'code' && /^\s*$/.test(before) && isTyped.test(written);
  const rest = lineAfter(text, value.end).slice(0, 80);
  // A value of several words is prose.
  if (isSpaced && !isAlone && !/^[;,)\]}.`]{0,2}\s*(?:(?:[#;]|\/\/|-->|\*\/|-\}|\*\)|<\/).*)?$/.test(rest))
    return undefined;
  const isCommand = syntax === 'config' && isVariable.test(plain) && /^\s*$/.test(before);
  if (!isSpaced && !isWhole && !isCommand && /^[A-Za-z]+$/.test(written) && /^ [A-Za-z]+ [A-Za-z]/.test(rest))
    return undefined;
  if (isPlainLine(before) || (!isSpaced && isHandedOn.test(before))) return 'assignment';
  if (!isSpaced && !isComment && (syntax === 'config' || isVariable.test(plain))) return 'assignment';
  const isTelling = /[A-Za-z]/.test(written) && /\d/.test(written);
  return isComment || !isSpaced || syntax === 'prose' || isTelling ? 'prose' : undefined;
}

/** `docker run -e NAME=…`, in a comment too. */
const isHandedOn = /\s(?:-e|--env|--build-arg)[ =]["']?$/;

const isPlainLine = (before: string) =>
  /^\s*(?:(?:#|\/\/|;|--)\s*)?(?:[-*+>|]\s+)?(?:(?:export|set|setx|ENV|ARG|env|SET|local|readonly|declare|RUN|DEFINE|define)\s+(?:-\w+\s+)?|-e\s+)?(?:[\w.]{1,40}\[|\w{1,40}::(?:\w{1,40}::){0,5})?[$"'*`]{0,3}$/.test(
    before,
  );

/** `password: 123123` in a program: so long a number is not counted with. */
function numberAt(text: string, start: number, plain: string): Assignment | undefined {
  const end = skip(/\d{6,12}(?=\s?[,;)}\n])/y, text, start);
  const value = { start, end, quote: '', interpolating: false, after: end };
  return end === start ? undefined : { name: plain, value, position: 'assignment' };
}

/** Google's app passwords have spaces: four groups of four letters. https://support.google.com/accounts/answer/185833 */
function appPasswordAt(text: string, start: number): Literal | undefined {
  const end = skip(/[a-z]{4}(?: [a-z]{4}){3}(?![ \w])/y, text, start);
  return end === start ? undefined : { start, end, quote: '', interpolating: false, after: end };
}

/** The only line of a YAML block: `token: |`, then the value, indented. */
function blockScalar(text: string, start: number): Literal | undefined {
  const at = skip(/[|>][-+]?[ \t]*\r?\n[ \t]{1,40}(?=\S)/y, text, start);
  const value = at === start ? undefined : bareAt(text, at, '');
  return value !== undefined && /^[ \t]*(?:\r?\n(?![ \t]+\S)|$)/.test(text.slice(value.end, value.end + 80))
    ? value
    : undefined;
}

/** `--password hunter2`, `ENV DB_PASSWORD hunter2`, `password hunter2` on a line of its own. */
function separated(
  text: string,
  name: Span,
  start: number,
  { plain, isOption, isInString }: Bare,
  syntax: Syntax,
): Assignment | undefined {
  const line = lineBefore(text, name.start);
  const edited = stopsOfEdit(line);
  const isDirective = edited !== '' || /^\s*(?:ENV|ARG|setx?|setenv)\s+$/i.test(line);
  const isLine = syntax !== 'code' && /^\s*(?:default)?\s*$/i.test(line);
  const stops = `"'\`;|&)<>,${isInString ? '\\' : ''}${edited}`;
  const value = bareAt(text, skip(/0 (?=\S)/y, text, start), stops);
  if (value === undefined || text[value.start] === '-') return undefined;
  const written = text.slice(value.start, value.end);
  const isBehindUser = behindUser.test(line);
  if (isOption || isDirective || isLine || isBehindUser) {
    // A letters-only word before another one, or as the last of a sentence: running text that mentions the option.
    const mayBeText = /^[A-Za-z]+[.,]?$/.test(written) && !isDirective && !behindOption.test(line);
    const goesOn = ')`'.includes(text.charAt(name.end)) || /^[ \t]+[a-z]/.test(text.slice(value.end, value.end + 24));
    const isText = mayBeText && (goesOn || (!isOption && !isBehindUser) || isFiller.test(written));
    if (!isText || isSetting(text, name, value, syntax, line))
      return { name: plain, value: trimmed(text, value), position: 'option' };
    return undefined;
  }
  if (isSetting(text, name, value, syntax, line)) return { name: plain, value, position: 'option' };
  return (syntax === 'prose' || syntax === 'unknown') && isTyped.test(written)
    ? { name: plain, value: trimmed(text, value), position: 'prose' }
    : undefined;
}

/** `requirepass hunter`, `enable secret hunter`: the whole line of a configuration. `passwd svc` is a command. */
function isSetting(text: string, name: Span, value: Span, syntax: Syntax, line: string): boolean {
  if (syntax !== 'config' || !/^\s*(?:default|enable|set)?\s*$/.test(line)) return false;
  return (
    !/^pass(?:wd)?$/.test(text.slice(name.start, name.end)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(value.end, value.end + 8))
  );
}

/** `login svc password …`, `machine db1 login svc password …`: configuration in words. */
const behindUser =
  /(?:\b(?:login|machine)|^\s*user(?:name)?|\b(?:create|alter)\s(?:user|role|login))\s+(?!(?:and|or|with|when|is|as|to|the|using|without)\s)\S+\s+(?:(?:with|login|encrypted)\s+){0,3}$/i;

/** `--username svc --password …`: an option with its value stands before. */
const behindOption = /(?:^|\s)--?\w[\w-]*[= ](?!(?:and|or|with|to|the)\s)[^\s-]\S*\s+$/;

/** Words that go on behind the name of an option in a sentence. */
const isFiller =
  /^(?:and|or|is|are|was|to|for|from|in|on|of|with|when|must|should|can|will|flags?|options?|arguments?|parameters?|values?)$/;

/** What a person types for a password and for nothing else: letters of both cases and a digit, or a digit and a symbol. */
export const isTyped = /^(?=\S*\d)(?=\S*[a-z])(?:(?=\S*[A-Z])|(?=\S*[!@#$%^&*]))[\w!@#$%^&*?+=.-]{6,40}$/;

/** A table's cell beside the one that holds the name: `| password | hunter2 |`. */
function cell(text: string, name: Span, start: number, plain: string): Assignment | undefined {
  if (!/\|[\s*`_]{0,4}(?:[A-Za-z]{2,12} ){0,2}$/.test(text.slice(Math.max(0, name.start - 32), name.start)))
    return undefined;
  const value = bareAt(text, skip(/[`*]{0,3}/y, text, start), '|`*');
  const closes = value !== undefined && /^[`*]{0,3}\s{0,80}\|/.test(text.slice(value.end, value.end + 90));
  return closes ? { name: plain, value, position: 'prose' } : undefined;
}

/** The value behind tags, if a tag or the line ends it. */
function inMarkup(text: string, at: number, plain: string): Assignment | undefined {
  const value = bareAt(text, at, '<"`');
  const isWhole = value !== undefined && /^[ \t]*(?:<|\r?\n|$)/.test(text.slice(value.end, value.end + 16));
  return isWhole ? { name: plain, value, position: 'prose' } : undefined;
}

/** `the password is hunter2`, `Password for the admin account: hunter2`. */
function inProse(text: string, start: number, plain: string): Assignment | undefined {
  const read = bareAt(text, start, '"\'`<>');
  if (read === undefined) return undefined;
  const value = trimmed(text, read);
  const letters = text.slice(value.start, value.end);
  return /\d/.test(letters) && /[A-Za-z]/.test(letters) ? { name: plain, value, position: 'prose' } : undefined;
}

/** `password=…&user=svc`: the value up to the next pair of a form. */
function upToPair(text: string, value: Literal): Literal {
  const length = text.slice(value.start, value.end).search(/&[\w.-]{1,40}=/);
  return length > 0 ? { ...value, end: value.start + length } : value;
}

/** `a=b,c[0].d=e`: the next pair. */
const nextPair = /,[A-Za-z][\w.[\]-]{0,60}=/;

/** A bare value without the next pair, and the punctuation of what surrounds it. */
function trimmed(text: string, value: Literal): Literal {
  const own = text.slice(value.start, value.end).search(nextPair);
  let end = own > 0 ? value.start + own : value.end;
  while (end > value.start + 1 && /[;,)\]}:]/.test(text.charAt(end - 1))) {
    const opening = { ')': '(', ']': '[', '}': '{' }[text.charAt(end - 1)];
    if (opening !== undefined && text.slice(value.start, end).includes(opening)) break;
    end--;
  }
  return { ...value, end };
}
