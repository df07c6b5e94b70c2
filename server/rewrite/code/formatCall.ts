/** A literal that is the format of a call (`fmt.Sprintf`): the secret becomes one more argument, or is escaped for the format. */
import type { Node } from 'web-tree-sitter';
import type { Code, FormatCall } from '../../../rules/language.ts';
import { argumentsTaken } from '../placeholders.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import type { Literal } from './literal.ts';
import { spanOf } from './tree.ts';

/** How a format takes an expression. */
export type Format =
  | Refusal
  | {
      readonly kind: 'argument';
      readonly call: FormatCall;
      readonly edits: (expression: string, name: string) => readonly Edit[];
    }
  | { readonly kind: 'escaped'; readonly call: FormatCall; readonly escape: NonNullable<FormatCall['escape']> };

/** Where a literal stands in a call: it is an argument, or what the method is called on. */
interface Position {
  readonly call: Node;
  readonly list: Node;
  /** The literal with what wraps it as an argument; the receiver. */
  readonly item: Node;
  readonly isReceiver: boolean;
}

/** The arguments of a call, comments aside. */
const argumentsOf = (list: Node) =>
  list.namedChildren.filter((node) => node !== null).filter(({ type }) => !/comment|comma/.test(type));

function positionOf({ node }: Literal, { chains = [], adjacent = [], formats }: Code): Position | undefined {
  const argument = /argument$/.test(node.parent?.type ?? '') ? (node.parent ?? node) : node;
  const around = argument.parent;
  if (around?.type === formats?.list && around?.parent?.type === formats?.call && around?.parent)
    return { call: around.parent, list: around, item: argument, isReceiver: false };
  let item = node;
  while (item.parent && [...chains, ...adjacent, 'parenthesized_expression'].includes(item.parent.type))
    item = item.parent;
  for (const call of [item.parent, item.parent?.parent]) {
    if (call?.type !== formats?.call || call?.startIndex !== item.startIndex) continue;
    const list = call?.namedChildren.findLast((child) => child?.type === formats?.list);
    if (call && list && list.startIndex >= item.endIndex) return { call, list, item, isReceiver: true };
  }
  return undefined;
}

function formatCallAt(
  { call, list, item, isReceiver }: Position,
  calls: readonly FormatCall[],
): FormatCall | undefined {
  const callee = call.text.slice(isReceiver ? item.endIndex - call.startIndex : 0, list.startIndex - call.startIndex);
  return calls.find(
    (candidate) => (candidate.receiver ?? false) === isReceiver && candidate.callee.test(callee.trim()),
  );
}

/** The arguments behind the format; undefined where another text is the format. */
function argumentsAfter({ list, item, isReceiver }: Position, code: Code): readonly Node[] | undefined {
  const items = argumentsOf(list).filter(({ type }) => type !== 'keyword_argument');
  if (isReceiver) return items;
  const position = items.findIndex(({ id }) => id === item.id);
  const isText = (argument: Node) =>
    code.strings.some(({ node: type }) => type === argument.type || type === argument.firstNamedChild?.type);
  return position < 0 || items.findIndex(isText) !== position ? undefined : items.slice(position + 1);
}

/** The edits that put a placeholder into the literal and an argument behind `previous`, or at the start of the list. */
function withArgument(
  literal: Literal,
  { list }: Position,
  placeholder: string,
  previous: Node | undefined,
  argument: string,
): Edit[] {
  const { node, before, after, open, close } = literal;
  const isOnly = argumentsOf(list).length === 0;
  const at = previous?.endIndex ?? list.startIndex + 1;
  const text = previous === undefined ? `${argument}${isOnly ? '' : ', '}` : `, ${argument}`;
  return [
    { span: spanOf(node), text: `${open}${before}${placeholder}${after}${close}` },
    { span: { start: at, end: at }, text },
  ];
}

/** Whether a receiver is the literal alone, in brackets or not. */
const isBare = (item: Node, node: Node): boolean =>
  item.id === node.id ||
  (item.type === 'parenthesized_expression' &&
    item.namedChildCount === 1 &&
    item.firstNamedChild !== null &&
    isBare(item.firstNamedChild, node));

/** How the literal takes an expression if it is a format; undefined if it is none. */
export function formatOf(literal: Literal, code: Code, text: string): Format | undefined {
  const position = positionOf(literal, code);
  const call = position && formatCallAt(position, code.formats?.calls ?? []);
  const following = position && call && argumentsAfter(position, code);
  if (!position || !call || !following || (call.onlyWithArguments && following.length === 0)) return undefined;
  const { node, string, before, after } = literal;
  const { item, isReceiver } = position;
  const otherwise = (reason: string): Format =>
    call.escape ? { kind: 'escaped', call, escape: call.escape } : refuse(reason);
  const isOrdered = call.order === 'position';
  const isInterpolated = string.holes !== undefined && string.holes.open === undefined;
  if ((isInterpolated && call.order === 'name') || (isReceiver && isOrdered && !isBare(item, node)))
    return otherwise('It is a part of a format: hand the secret over as an argument first.');
  if (call.refuse.test(before + after) || following.some((argument) => call.spread?.(argument.text, text) === true))
    return otherwise('It stands in a format whose placeholders name their arguments.');
  const slot = isOrdered ? argumentsTaken(before, call.verb) : following.length;
  // Where there are fewer arguments than placeholders, the last one may stand for several.
  const taken = isOrdered ? slot + argumentsTaken(after, call.verb) : slot;
  if (taken > following.length)
    return otherwise('It stands in a format whose placeholders do not match its arguments.');
  const last = call.order === 'name' ? argumentsOf(position.list).at(-1) : following[slot - 1];
  const previous = last ?? (isReceiver ? undefined : item);
  return {
    kind: 'argument',
    call,
    edits: (expression, name) => {
      const key = name.toLowerCase();
      const [placeholder, argument] =
        call.order === 'name' ? [`{${key}}`, `${key}=${expression}`] : [call.insert(following.length), expression];
      return withArgument(literal, position, placeholder, previous, argument);
    },
  };
}
