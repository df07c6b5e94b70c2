/** Values without quotes: where they count, and where they end. */

import type { Source, Span } from '../rule.ts';
import { bareAt, type Literal, lineAround, skip } from './literal.ts';
import { syntaxOfSource } from './syntax.ts';

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
  readonly dashes: string;
  readonly insideString: boolean;
}

/** A value without quotes: an option's, a configuration line's, a query parameter's, a connection string's. */
export function bareValue(
  source: Source,
  name: Span,
  { op, at, plain, dashes, insideString }: Bare,
): Assignment | undefined {
  const { text } = source;
  const start = skip(/[ \t]{0,40}/y, text, at);
  const spaced = start > at || op === ' ';
  if (op === ' ') {
    if (dashes === '' && !isWordDirective(text, name)) return undefined;
    const value = bareAt(text, start, '"\'`;|&)<>,');
    if (value === undefined || value.start === at) return undefined;
    // A letters-only word before another one, or as the last of a sentence: running text that mentions the option.
    const inText =
      /^[A-Za-z]+[.,]?$/.test(text.slice(value.start, value.end)) &&
      (dashes === '' || /^[ \t]+[a-z]/.test(text.slice(value.end, value.end + 24)));
    return inText ? undefined : { name: plain, value, position: 'option' };
  }
  if (!/^(?:[:=]|:=|::=|:::=|\?=|\+=|=>)$/.test(op)) return undefined;
  const stops = insideString || dashes !== '' ? '"\'`;&\\<>,' : '"`<>';
  const read = bareAt(text, start, stops);
  if (read === undefined) return undefined;
  const value = trimmed(text, read);
  if (insideString || dashes !== '') return { name: plain, value, position: dashes === '' ? 'assignment' : 'option' };

  const syntax = syntaxOfSource(source);
  const line = lineAround(text, name.start);
  const before = text.slice(line.start, name.start);
  const comment = /^\s*(?:#|\/\/|\*|--|;|<!--|REM\b)/i.test(before);
  if (syntax === 'code' && !comment) return undefined;
  const after = text.slice(value.end, Math.min(line.end, value.end + 80));
  if (op === ':' || spaced) {
    // A value of several words is prose.
    if (!/^[;,)\]}.]{0,2}\s*(?:[#;].*|\/\/.*|-->.*)?$/.test(after)) return undefined;
  }
  const plainLine =
    /^\s*(?:[-*+>|]\s+)?(?:(?:export|set|setx|ENV|ARG|env|SET|local|readonly|declare|RUN)\s+(?:-\w+\s+)?)?[$"']?$/.test(
      before,
    );
  return plainLine || comment || !spaced || syntax === 'prose'
    ? { name: plain, value, position: plainLine ? 'assignment' : 'prose' }
    : undefined;
}

/** `password hunter2` on a line of its own (.netrc, redis.conf, Cisco), or behind `login x`; `ENV DB_PASSWORD hunter2`. */
function isWordDirective(text: string, name: Span): boolean {
  const line = text.slice(lineAround(text, name.start).start, name.start);
  return (
    /^\s*(?:ENV|ARG|setx|SetEnv|default)?\s*$/i.test(line) || /\b(?:login|user|machine|account)\s+\S+\s+$/i.test(line)
  );
}

/** A bare value without the punctuation of what surrounds it. */
function trimmed(text: string, value: Literal): Literal {
  let { end } = value;
  while (end > value.start + 1 && /[;,)\]}]/.test(text.charAt(end - 1))) {
    const opening = { ')': '(', ']': '[', '}': '{' }[text.charAt(end - 1)];
    if (opening !== undefined && text.slice(value.start, end).includes(opening)) break;
    end--;
  }
  return { ...value, end };
}
