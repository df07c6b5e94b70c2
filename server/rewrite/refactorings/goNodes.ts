/** What the nodes of Go's syntax tree hold. */
import type { Node } from 'web-tree-sitter';
import { nodesOf } from '../code/tree.ts';

/** The named nodes right below a node. */
export const children = (node: Node | null | undefined): readonly Node[] =>
  (node?.namedChildren ?? []).filter((child) => child !== null);

/** The names that a declaration gives to what it declares. */
export const namesOf = (node: Node): readonly Node[] =>
  node.childrenForFieldName('name').filter((name) => name !== null);

/** The declaration of a name. */
export const declared = (roots: readonly Node[], type: string, name: string | undefined): Node | undefined =>
  roots.flatMap((root) => nodesOf(root, type)).find((node) => node.childForFieldName('name')?.text === name);

/** The declaration of a type, or of another name for one. */
export const declaredType = (roots: readonly Node[], name: string | undefined): Node | undefined =>
  declared(roots, 'type_spec', name) ?? declared(roots, 'type_alias', name);

/** The types of the parameters or results of a function, one for each; a variadic one is its declaration. */
export function listed(list: Node | null | undefined): readonly Node[] {
  if (list && list.type !== 'parameter_list') return [list];
  return children(list).flatMap((parameter) => {
    const type = parameter.type === 'variadic_parameter_declaration' ? parameter : parameter.childForFieldName('type');
    const count = Math.max(1, namesOf(parameter).length);
    return type ? Array.from({ length: count }, () => type) : [];
  });
}

/** The type of one argument of a parameter, as `listed` gives it. */
export const single = (type: Node | undefined): Node | undefined =>
  type?.type === 'variadic_parameter_declaration' ? (type.childForFieldName('type') ?? undefined) : type;

/** A package that a file imports. */
export interface Imported {
  readonly path: string;
  readonly alias: string | undefined;
}

/** The imports of a file. */
export const importsOf = (root: Node): readonly Imported[] =>
  nodesOf(root, 'import_spec').map((spec) => ({
    path: spec.childForFieldName('path')?.text.slice(1, -1) ?? '',
    alias: spec.childForFieldName('name')?.text,
  }));

/** Whether a node is a text as it is written. */
export const isText = ({ type }: Node): boolean => /string_literal$/.test(type);

/** The place of a node in a list; -1 where it is none of its items. */
export const indexIn = (list: Node, { id }: Node): number => list.namedChildren.findIndex((child) => child?.id === id);

/** The place in a list of the item that a node is, or is a part of. */
export const indexAround = (list: Node, { startIndex, endIndex }: Node): number =>
  list.namedChildren.findIndex(
    (child) => child !== null && child.startIndex <= startIndex && endIndex <= child.endIndex,
  );

/** Past the wrappers that a value of a list or of a key has around it. */
export function outermost(node: Node): Node {
  const { parent } = node;
  if (!parent || !/^(?:literal_element|parenthesized_expression|expression_list|binary_expression)$/.test(parent.type))
    return node;
  const isOther = parent.type === 'binary_expression' && parent.childForFieldName('operator')?.text !== '+';
  return isOther ? node : outermost(parent);
}

/** What stands on the other side of an operator or an assignment, at the same position of its list. */
export function counterpartOf(value: Node): Node | undefined {
  const node = outermost(value);
  const [left, right] = [node.parent?.childForFieldName('left'), node.parent?.childForFieldName('right')];
  const other = left?.id === node.id ? right : left;
  if (other?.type !== 'expression_list') return other ?? undefined;
  return other.namedChildren[indexAround(node, value)] ?? undefined;
}

/** The other operand of an operation. */
export const otherOperand = (operation: Node, operand: Node): Node | undefined =>
  ['left', 'right'].flatMap((field) => operation.childForFieldName(field) ?? []).find(({ id }) => id !== operand.id);
