/**
 * An untyped constant takes the type of where it stands; `os.Getenv` gives a string and no other. Where the package itself declares a type on a
 * string there (`type Token string`), a conversion is needed.
 */
import type { Node } from 'web-tree-sitter';
import { enclosing } from './refactoring.ts';
import { fieldOf, nodesOf } from './tree.ts';

/** The declaration of a name. */
export const declared = (roots: readonly Node[], type: string, name: string | undefined) =>
  roots.flatMap((root) => nodesOf(root, type)).find((node) => node.childForFieldName('name')?.text === name);

/** `b` of `a.b`. */
export const lastName = (node: Node | null | undefined) => node?.text.split('.').at(-1);

/** Past the wrappers that a value of a list or of a key has around it. */
export function outermost(node: Node): Node {
  let at = node;
  while (
    at.parent &&
    /^(?:literal_element|parenthesized_expression|expression_list|binary_expression)$/.test(at.parent.type)
  ) {
    if (at.parent.type === 'binary_expression' && at.parent.childForFieldName('operator')?.text !== '+') break;
    at = at.parent;
  }
  return at;
}

/** What stands on the other side of an operator or an assignment, at the same position of its list. */
export function counterpartOf(value: Node): Node | undefined {
  const node = outermost(value);
  const [left, right] = [node.parent?.childForFieldName('left'), node.parent?.childForFieldName('right')];
  const other = left?.id === node.id ? right : left;
  if (other?.type !== 'expression_list') return other ?? undefined;
  const index = node.namedChildren.findIndex(
    (child) => child !== null && child.startIndex <= value.startIndex && value.endIndex <= child.endIndex,
  );
  return other.namedChildren[index] ?? undefined;
}

/** The type of the parameter at a position of a list. */
export function parameterType(list: Node | null | undefined, index: number): string | undefined {
  const types = (list?.namedChildren ?? []).flatMap((parameter) => {
    if (!parameter || !/parameter_declaration/.test(parameter.type)) return [];
    const type = parameter.childForFieldName('type')?.text;
    const names = parameter.childrenForFieldName('name').length;
    return Array.from({ length: Math.max(1, names) }, () => type);
  });
  const last = list?.namedChildren.at(-1);
  return types[index] ?? (last?.type === 'variadic_parameter_declaration' ? types.at(-1) : undefined);
}

/** The type with which a variable of that name is declared somewhere in the package. */
export function variableType(name: string | undefined, roots: readonly Node[]): string | undefined {
  return roots
    .flatMap((root) => nodesOf(root, 'var_spec', 'field_declaration', 'parameter_declaration', 'const_spec'))
    .find((spec) => spec.childrenForFieldName('name').some((declaredName) => declaredName?.text === name))
    ?.childForFieldName('type')?.text;
}

/** The type that the code around a value asks for, as far as the package tells. */
export function expectedType(value: Node, roots: readonly Node[]): string | undefined {
  const node = outermost(value);
  const { parent } = node;
  if (!parent) return undefined;
  if (parent.type === 'var_spec' || parent.type === 'const_spec') return parent.childForFieldName('type')?.text;
  if (parent.type === 'argument_list') {
    const callee = parent.parent?.childForFieldName('function');
    const name = callee?.type === 'selector_expression' ? callee.childForFieldName('field')?.text : callee?.text;
    const index = parent.namedChildren.findIndex((child) => child?.id === node.id);
    const target = declared(
      roots,
      callee?.type === 'selector_expression' ? 'method_declaration' : 'function_declaration',
      name,
    );
    return parameterType(target?.childForFieldName('parameters'), index);
  }
  if (parent.type === 'return_statement') {
    const result = enclosing(parent, 'function_declaration', 'method_declaration', 'func_literal')?.childForFieldName(
      'result',
    );
    const index = value.parent?.namedChildren.findIndex((child) => child?.id === value.id) ?? 0;
    return result?.type === 'parameter_list' ? parameterType(result, index) : result?.text;
  }
  if (parent.type === 'keyed_element' || parent.type === 'literal_value') {
    const type = enclosing(parent, 'composite_literal')?.childForFieldName('type');
    if (type?.type === 'map_type') return type.childForFieldName(fieldOf(node) === 'key' ? 'key' : 'value')?.text;
    if (type?.type === 'slice_type' || type?.type === 'array_type') return type.childForFieldName('element')?.text;
    const struct = declared(roots, 'type_spec', type?.text);
    const key = parent.childForFieldName('key')?.text;
    const fields = struct ? nodesOf(struct, 'field_declaration') : [];
    return fields
      .find((field) => field.childrenForFieldName('name').some((name) => name?.text === key))
      ?.childForFieldName('type')?.text;
  }
  if (parent.type === 'assignment_statement') {
    return variableType(lastName(counterpartOf(value)), roots);
  }
  if (parent.type === 'expression_case')
    return variableType(lastName(parent.parent?.childForFieldName('value')), roots);
  if (parent.type === 'binary_expression') {
    const [left, right] = [parent.childForFieldName('left'), parent.childForFieldName('right')];
    return variableType(lastName(left?.id === node.id ? right : left), roots);
  }
  return undefined;
}

/** The type of what a value is added to. */
function operandType(value: Node, roots: readonly Node[]): string | undefined {
  const { parent } = value;
  if (parent?.type !== 'binary_expression') return undefined;
  const [left, right] = [parent.childForFieldName('left'), parent.childForFieldName('right')];
  return variableType(lastName(left?.id === value.id ? right : left), roots);
}

/** The type on a string that the package declares and a value's place asks for; undefined if a string will do. */
export function namedStringType(value: Node, roots: readonly Node[]): string | undefined {
  const isNamedString = (type: string | undefined) =>
    type !== undefined && declared(roots, 'type_spec', type)?.childForFieldName('type')?.text === 'string';
  return [operandType(value, roots), expectedType(value, roots)].find(isNamedString);
}
