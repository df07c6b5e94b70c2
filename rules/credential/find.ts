/** The finder behind the generic rules: a name, what it is given, and what speaks for and against its being a credential. */

import { isPlaceholder } from '../placeholders.ts';
import { looksRandom } from '../randomness.ts';
import type { Finder, Span } from '../rule.ts';
import { assignmentOf } from './assigned/assignment.ts';
import type { Assignment } from './assigned/given.ts';
import { enclosingQuote, type Literal, lineBefore } from './assigned/literal.ts';
import { typedName } from './assigned/typed.ts';
import { contextOf } from './evidence/context.ts';
import { isCalled, meaningAt, meaningOfName } from './evidence/meanings.ts';
import { isMentioned } from './evidence/mention.ts';
import { type NameMeaning, nameAt } from './evidence/name.ts';
import { isSaid } from './evidence/said.ts';
import { isExpression, objectionTo } from './evidence/shape.ts';
import { weigh } from './evidence/weigh.ts';
import { mayAssign } from './gate.ts';
import { secretIn } from './secretIn.ts';

/** `"Prefix_" + id`, `'Demo' || random()`: the literal is only what every such value begins with. */
const isJoined = (text: string, { start, end, quote, after }: Literal): boolean =>
  quote !== '' &&
  /[_:-]$|^[A-Za-z]{1,6}$/.test(text.slice(start, end)) &&
  /^\s?(?:\+|\.\.|\.|<>|&|\|\|)\s?[\w$(]/.test(text.slice(after, after + 6));

/** `secret, 'ciphers' => …`, `"password": "text" === type`, `kind?: 'a' | 'b'`: before such an operator a text is the next key, is compared, or is a type. */
const isLeftSide = (text: string, { quote, after }: Literal): boolean =>
  quote !== '' && /^\s{0,4}(?:=>|[!=]==|\|\s?["'])/.test(text.slice(after, after + 8));

/** `"certKey": join("client.key"),⏎ "mode": …`, `Map{"claim": …`: behind a comma or a brace, what a colon follows is the next key. */
const isNextKey = (text: string, { start, quote, after }: Literal): boolean =>
  quote !== '' &&
  /^\s?:(?!:)/.test(text.slice(after, after + 3)) &&
  /[,{]\s{0,40}$/.test(text.slice(Math.max(0, start - 42), start - 1));

/** A token of several parts, which is written like a member of an object. */
const isDotted = (value: string): boolean => /^(?=.*\d)[\w-]{4,}\.[\w.-]{8,}$/.test(value) && looksRandom(value);

/** `"…&password=…"`: in a string no expression is evaluated. */
const isParameter = (text: string, name: Span, { position }: Assignment): boolean =>
  position === 'option' && '?&'.includes(text.charAt(name.start - 1)) && enclosingQuote(text, name.start) !== '';

/** Why such a value is no secret, whatever the name says; undefined if nothing is known against it. */
function refusalOf(text: string, name: Span, assignment: Assignment, value: string): string | undefined {
  if (isJoined(text, assignment.value)) return 'it is only the beginning of what is given';
  const objection = isPlaceholder(value) ? 'a placeholder' : objectionTo(value);
  if (objection !== undefined) return `it is ${objection}`;
  if (isBound(text, name, assignment, value)) return 'it is a parameter of a statement';
  const isEvaluated = assignment.value.quote === '' && !isDotted(value) && !isParameter(text, name, assignment);
  if (isEvaluated && isExpression(value)) return 'it is an expression';
  return isSaid(text, name) ? 'it is a message, a label or an icon' : undefined;
}

/** `WHERE password=@pass`, `VALUES (:password)`: the parameter of a statement. */
const isBound = (text: string, name: Span, { value }: Assignment, written: string): boolean =>
  value.quote === '' &&
  /^[@:][A-Za-z_]\w*\W{0,3}$/.test(written) &&
  /\b(?:where|set|and|or|select|exec(?:ute)?)\b/i.test(lineBefore(text, name.start));

/** A text as its reader sees it: JSON may write `ñ` as `\\u00f1`. */
const spelledOut = (written: string): string =>
  written.includes('\\u')
    ? written.replace(/\\u([\da-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : written;

const notBelieved = 'it names a field, is prose, or is too short or too little random for its name';

/** A finder of values whose names mean `kind`. */
export function namedCredential(kind: NameMeaning['kind']): Finder {
  return (source, at) => {
    const { text } = source;
    if (!mayAssign(text, at)) return undefined;
    const name = nameAt(text, at);
    if (isMentioned(text, name)) return undefined;
    const typed = typedName(text, name);
    const named = typed === undefined ? meaningOfName(text, name) : meaningAt(typed);
    if (named?.kind !== kind) return undefined;
    const assignment = assignmentOf(source, name);
    if (assignment === undefined || isLeftSide(text, assignment.value) || isNextKey(text, assignment.value))
      return undefined;
    // Of a call, only the method's own name counts: `db.keys("…")`.
    const isCall = assignment.position === 'call' && typed === undefined && !isCalled(text, name);
    const meaning = isCall ? meaningAt(assignment.name) : named;
    if (meaning?.kind !== kind) return undefined;
    const span = secretIn(text, name, assignment.value);
    const value = spelledOut(text.slice(span.start, span.end));
    if (value === '') return undefined;
    const refused = refusalOf(text, name, assignment, value);
    if (refused !== undefined) return { ...span, refused };
    const evidence = weigh(meaning, assignment, value, contextOf(source, kind, name, span));
    return evidence === undefined ? { ...span, refused: notBelieved } : { ...span, evidence };
  };
}
