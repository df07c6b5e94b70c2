/** The arguments of a call, as they are written. */

import type { Span } from '../../rule.ts';
import { type Literal, quotedAt, skip } from '../assigned/literal.ts';

/** One argument: all of it, and its literal where it is one, a method called on it aside. */
export interface Argument extends Span {
  readonly literal: Literal | undefined;
}

/** What is no string: a name, a member, a number, a call; an object. */
const unquoted =
  /(?:(?:new )?[\w.$:@>*&-]{1,60}(?:\((?:[^()\n]|\([^()\n]{0,60}\)){0,60}\))?|\{[^{}]{0,160}\})?\s{0,4}/y;

const space = /\s{0,40}/y;
const method = /\.\w{1,20}\(\w{0,12}\)/y;
const comma = /\s{0,4},/y;

/** The argument that begins at an offset, or behind white space there; without length where none does. */
export function argumentFrom(text: string, at: number): Argument {
  const start = skip(space, text, at);
  const literal = quotedAt(text, start);
  const end = literal === undefined ? skip(unquoted, text, start) : skip(method, text, literal.after);
  return { start, end, literal };
}

/** Where the next argument begins behind one that ends at an offset; undefined where no comma follows. */
export function nextArgument(text: string, end: number): number | undefined {
  const next = skip(comma, text, end);
  return next === end ? undefined : next;
}

/** Of all calls. */
const most = 10;

/** The arguments that begin at an offset, up to what closes their list; undefined where one of them cannot be read. */
export function argumentsFrom(text: string, at: number): readonly Argument[] | undefined {
  const found: Argument[] = [];
  let from: number | undefined = at;
  while (from !== undefined && found.length < most) {
    const argument = argumentFrom(text, from);
    found.push(argument);
    from = nextArgument(text, argument.end);
    if (from === undefined) return ')]'.includes(text.charAt(skip(space, text, argument.end))) ? found : undefined;
  }
  return undefined;
}
