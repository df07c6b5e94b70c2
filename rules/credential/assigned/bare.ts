/** Values without quotes: where they count, and where they end. */

import type { Source, Span } from '../../rule.ts';
import { isChosen, isPair, isTyped } from '../evidence/shape.ts';
import { type Syntax, syntaxOfSource } from '../evidence/syntax.ts';
import type { Assignment, Bare } from './given.ts';
import { behindTags, cell, inMarkup, inProse } from './inText.ts';
import { bareAt, type Literal, lineAfter, lineBefore, skip } from './literal.ts';
import { isVariable, stopsOfEdit, stopsOfMember, trimmed } from './member.ts';
import { separated } from './separated.ts';

const spaces = /[ \t]{0,40}/y;

/** A value without quotes: an option's, a configuration line's, a query parameter's, a connection string's. */
export function bareValue(source: Source, name: Span, bare: Bare): Assignment | undefined {
  const { op, plain, isOption, isInString } = bare;
  const { text } = source;
  const start = skip(spaces, text, bare.at);
  const syntax = syntaxOfSource(source);
  if (op === ' ') return start === bare.at ? undefined : separated(text, name, start, bare, syntax);
  // In a program, what has no space around it is an alternative of a regular expression.
  if (op === '|') return syntax === 'code' && start === bare.at ? undefined : cell(text, name, start, plain);
  if (/^(?:is|was|for|in|of)\b/.test(op)) return inProse(text, start, plain);
  if (!/^(?:[:=]|:=|::=|:::=|\?=|\+=|=>)$/.test(op)) return undefined;

  const block = op === ':' ? blockScalar(text, start) : undefined;
  if (block !== undefined) return { name: plain, value: block, position: 'assignment' };
  const marked = op === ':' ? behindTags(text, bare.at) : bare.at;
  if (marked > bare.at) return inMarkup(text, marked, plain);

  const pair = stopsOfMember(text, name, op, syntax);
  const mayBeExpression = syntax === 'code' && !isOption && !isInString && pair === undefined;
  if (mayBeExpression && !inText.test(lineBefore(text, name.start))) return numberAt(text, start, plain);
  const grouped = appPasswordAt(text, start);
  const stops = pair ?? (isInString ? stopsOfEdit(lineBefore(text, name.start)) : '');
  const read = grouped ?? bareAt(text, start, (isInString || isOption ? '"\'`;&\\<>,' : '"`<') + stops);
  if (read === undefined || (op === '=' && start > bare.at && isPair(text.slice(read.start, read.end))))
    return undefined;
  const value = trimmed(text, read, op === '=' ? 'form' : 'list');
  if (pair !== undefined && syntax === 'code' && !isInString && mayBeCode(text, name, value)) return undefined;
  if (isOption || pair !== undefined) return { name: plain, value, position: 'option' };
  if (isInString) return { name: plain, value, position: 'assignment' };
  const isSpaced = (start > bare.at || op === ':') && grouped === undefined;
  const position = positionOnLine(text, name, plain, value, { syntax, isSpaced, isWhole: grouped !== undefined });
  return position === undefined ? undefined : { name: plain, value, position };
}

/** `a=1,pw=class extends b`, `;pw=b.c(d)`: in a minified program what looks like a list of pairs is code. */
function mayBeCode(text: string, name: Span, { start, end }: Span): boolean {
  const value = text.slice(start, end);
  const before = text.charAt(name.start - 1);
  return before === ',' ? !isChosen(value) : before === ';' && !/^[\w!@#$%^&*+-]+$/.test(value);
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
