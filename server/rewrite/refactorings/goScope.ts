/** Go's names: what the nearest declaration of a name says of its type. */
import type { Node } from 'web-tree-sitter';
import { fieldOf, nodesOf } from '../code/tree.ts';
import { children, namesOf } from './goNodes.ts';

/** Where a name comes from: its type is written, it gets one of the values of an expression, or it is a declared function. */
export type Origin =
  | { readonly kind: 'type'; readonly type: Node }
  | { readonly kind: 'value'; readonly values: readonly Node[]; readonly index: number; readonly isRange: boolean }
  | { readonly kind: 'function'; readonly node: Node };

function fromLists(node: Node, name: string, isRange: boolean): Origin | undefined {
  const index = children(node.childForFieldName('left')).findIndex(({ text }) => text === name);
  const right = node.childForFieldName('right');
  const values = right?.type === 'expression_list' ? children(right) : right ? [right] : [];
  return index < 0 ? undefined : { kind: 'value', values, index, isRange };
}

function fromSpec(spec: Node, name: string): Origin | undefined {
  const index = namesOf(spec)
    .filter(({ type }) => type === 'identifier')
    .findIndex(({ text }) => text === name);
  if (index < 0) return undefined;
  const type = spec.childForFieldName('type');
  return type
    ? { kind: 'type', type }
    : { kind: 'value', values: children(spec.childForFieldName('value')), index, isRange: false };
}

function fromParameters(holder: Node, name: string): Origin | undefined {
  for (const field of ['parameters', 'receiver', 'result']) {
    for (const parameter of children(holder.childForFieldName(field))) {
      const type = parameter.childForFieldName('type');
      if (!type || !namesOf(parameter).some(({ text }) => text === name)) continue;
      return { kind: 'type', type: parameter.type === 'variadic_parameter_declaration' ? parameter : type };
    }
  }
  return undefined;
}

/** What a statement makes of a name. */
function fromStatement(node: Node, name: string): Origin | undefined {
  switch (node.type) {
    case 'short_var_declaration':
    case 'receive_statement':
      return fromLists(node, name, false);
    case 'range_clause':
      return fromLists(node, name, true);
    case 'for_clause':
      return children(node)
        .map((child) => fromStatement(child, name))
        .find(Boolean);
    case 'var_declaration':
    case 'const_declaration':
      return nodesOf(node, 'var_spec', 'const_spec')
        .map((spec) => fromSpec(spec, name))
        .find(Boolean);
    default:
      return undefined;
  }
}

/** The origin of a name as `use` sees it; undefined where the package's own text doesn't tell. */
export function originOf(use: Node, roots: readonly Node[]): Origin | undefined {
  const name = use.text;
  for (let at = use; at.parent && at.parent.type !== 'source_file'; at = at.parent) {
    const own = fromParameters(at.parent, name);
    if (own) return own;
    for (let above = at.previousNamedSibling; above; above = above.previousNamedSibling) {
      const found = fieldOf(above) === 'body' ? undefined : fromStatement(above, name);
      if (found) return found;
    }
  }
  for (const root of roots) {
    for (const node of children(root)) {
      if (node.type === 'function_declaration' && node.childForFieldName('name')?.text === name)
        return { kind: 'function', node };
      const found = fromStatement(node, name);
      if (found) return found;
    }
  }
  return undefined;
}
