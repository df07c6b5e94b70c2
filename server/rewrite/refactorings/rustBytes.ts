/** A byte string of Rust: its length is a part of its type, which a slice of any length replaces only where a slice is asked for. */
import type { Node } from 'web-tree-sitter';
import type { Literal } from '../code/literal.ts';
import { fieldOf, nodesOf } from '../code/tree.ts';
import { type Refusal, refuse } from '../plan.ts';

const slice = /^&\s*(?:'\w+\s+)?\[u8\]$/;

/** Functions of the standard library and of the common crates that take a slice of any length. */
const takesSlice =
  /(?:^|::|\.)(?:write|write_all|extend_from_slice|starts_with|ends_with|from_utf8|from_utf8_lossy|from_slice|new_from_slice|update|digest|encode|to_vec|hash|sign|verify)$/;

/** Whether the parameter of a function of this file is a slice. */
function isSliceParameter(call: Node, argument: Node, root: Node): boolean {
  const name = call.childForFieldName('function')?.text.split('::').at(-1);
  const index = argument.parent?.namedChildren.findIndex((child) => child?.id === argument.id) ?? -1;
  const [declared, ...others] = nodesOf(root, 'function_item').filter(
    (item) => item.childForFieldName('name')?.text === name,
  );
  const parameters = declared?.childForFieldName('parameters')?.namedChildren ?? [];
  const own = parameters.filter((parameter) => parameter?.type === 'parameter')[index];
  return others.length === 0 && slice.test(own?.childForFieldName('type')?.text ?? '');
}

/** Whether a slice of any length may stand where the literal stands. */
function isSliced(node: Node): boolean {
  const { parent } = node;
  if (parent === null) return false;
  if (/^(?:let_declaration|const_item|static_item)$/.test(parent.type))
    return slice.test(parent.childForFieldName('type')?.text ?? '');
  if (parent.type === 'field_expression') return fieldOf(node) === 'value';
  if (parent.type === 'binary_expression') return true;
  const call = parent.type === 'arguments' ? parent.parent : null;
  if (call === null) return false;
  return (
    takesSlice.test(call.childForFieldName('function')?.text ?? '') || isSliceParameter(call, node, node.tree.rootNode)
  );
}

/** The bytes of a static's text, of the literal's own type where that is needed. */
export function bytesOf({ node, whole, before, after }: Literal, ident: string): string | Refusal {
  // The static holds a text, in which such a byte would be a character of two.
  if (/\\x[89a-f]/i.test(before + after)) return refuse('It holds bytes that are no text.');
  const bytes = `${ident}.as_bytes()`;
  if (isSliced(node)) return bytes;
  if (whole === undefined)
    return refuse('Its length is a part of its type, and an escape sequence hides it: make it a &[u8].');
  return `<&[u8; ${whole.length}]>::try_from(${bytes}).expect("${ident} has another length")`;
}
