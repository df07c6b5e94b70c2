/** A literal that is the format of a call (`fmt.Sprintf`): the secret becomes one more argument. */
import type { Node } from 'web-tree-sitter';
import type { Code } from '../../rules/language.ts';
import { type Edit, type Refusal, refuse } from './plan.ts';
import type { Target } from './rewriting.ts';

interface FormatEdits {
  readonly kind: 'edits';
  readonly edits: readonly Edit[];
}

/** The arguments of a call, comments aside. */
const argumentsOf = (list: Node) =>
  list.namedChildren.filter((node) => node !== null).filter(({ type }) => !/comment|comma/.test(type));

/** The edits that hand `expression` over as an argument; undefined if the literal is no format. */
export function formatArgument(target: Target, code: Code, expression: string): FormatEdits | Refusal | undefined {
  const { formats } = code;
  const { node, before, after, open, close } = target.literal;
  if (formats === undefined) return undefined;
  const item = /argument$/.test(node.parent?.type ?? '') ? (node.parent ?? node) : node;
  const list = item.parent;
  const call = list?.parent;
  if (!list || !call || list.type !== formats.list || call.type !== formats.call) return undefined;
  const callee = call.text.slice(0, list.startIndex - call.startIndex);
  const format = formats.calls.find((candidate) => candidate.callee.test(callee));
  if (format === undefined) return undefined;
  const items = argumentsOf(list);
  const position = items.findIndex(({ id }) => id === item.id);
  const isFormat = (argument: Node) =>
    code.strings.some(({ node: type }) => type === argument.type || type === argument.firstNamedChild?.type);
  if (position < 0 || items.findIndex(isFormat) !== position) return undefined;
  const following = items.slice(position + 1);
  if (format.onlyWithArguments && following.length === 0) return undefined;
  if (format.refuse.test(before + after))
    return refuse('It stands in a format whose placeholders name their arguments.');
  const slot = format.order === 'end' ? following.length : (before.match(format.verb) ?? []).length;
  const previous = slot === 0 ? item : following[slot - 1];
  if (previous === undefined) return refuse('It stands in a format whose placeholders do not match its arguments.');
  return {
    kind: 'edits',
    edits: [
      {
        span: { start: node.startIndex, end: node.endIndex },
        text: `${open}${before}${format.insert(following.length)}${after}${close}`,
      },
      {
        span: { start: previous.endIndex, end: previous.endIndex },
        text: `, ${expression}`,
      },
    ],
  };
}
