/** The element of an initializer list in C: how code writes it, and whether it points to characters or holds them. */
import type { Node } from 'web-tree-sitter';
import { nodesOf } from '../code/tree.ts';

/** What a declarator declares. */
interface Shape {
  readonly dimensions: number;
  readonly isPointer: boolean;
  readonly isChar: boolean;
  readonly struct: Node | undefined;
}

/** An element with its path from the variable, `.key` or `[1].key`. */
export interface Element {
  readonly path: string;
  readonly kind: 'pointer' | 'array';
}

/** The struct that a declaration's type names, if the file shows it. */
export function structOf(declaration: Node, root: Node): Node | undefined {
  const type = declaration.childForFieldName('type');
  if (type?.childForFieldName('body')) return type;
  const name = type?.childForFieldName('name')?.text ?? type?.text;
  const defined = nodesOf(root, 'struct_specifier', 'class_specifier').filter((node) => node.childForFieldName('body'));
  const named = defined.find((node) => node.childForFieldName('name')?.text === name);
  const aliased = nodesOf(root, 'type_definition').find((node) => node.childForFieldName('declarator')?.text === name);
  return named ?? (aliased && defined.find((node) => node.parent?.id === aliased.id));
}

function shapeOf(declarator: Node | null | undefined, declaration: Node, root: Node): Shape {
  const within = declarator ? [declarator, ...nodesOf(declarator, 'array_declarator', 'pointer_declarator')] : [];
  const isOf = (kind: string) => within.filter(({ type }) => type.endsWith(kind)).map(({ id }) => id);
  return {
    dimensions: new Set(isOf('array_declarator')).size,
    isPointer: isOf('pointer_declarator').length > 0,
    isChar: declaration.childForFieldName('type')?.text === 'char',
    struct: structOf(declaration, root),
  };
}

/** The fields of a struct in their order, each with its declaration; none where the preprocessor decides about some. */
function fieldsOf(struct: Node) {
  const declarations = struct.childForFieldName('body')?.namedChildren.filter((child) => child !== null) ?? [];
  if (declarations.some(({ type }) => !/^(?:field_declaration|comment)$/.test(type))) return [];
  return declarations.flatMap((declaration) =>
    declaration.childrenForFieldName('declarator').flatMap((declarator) => {
      const name = declarator && [declarator, ...nodesOf(declarator, 'field_identifier')].at(-1)?.text;
      return declarator && name ? [{ name, declarator, declaration }] : [];
    }),
  );
}

/** The initializers of a list, comments aside. */
const itemsOf = (list: Node) => list.namedChildren.filter((child) => child !== null && child.type !== 'comment');

/** The steps from the list's variable to a literal, outermost first: a designator, or a place in a list. */
function stepsTo(literal: Node): readonly (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  for (let at = literal; at.parent !== null; ) {
    const pair = at.parent.type === 'initializer_pair' ? at.parent : undefined;
    const list = pair?.parent ?? at.parent;
    if (list?.type !== 'initializer_list') return steps.reverse();
    const designators = pair?.childrenForFieldName('designator').map((node) => node?.text ?? '') ?? [];
    const items = itemsOf(list);
    const index = items.findIndex((item) => item?.id === at.id);
    if (pair === undefined && items.slice(0, index).some((item) => item?.type === 'initializer_pair')) return undefined;
    steps.push(...(pair ? designators.reverse() : [index]));
    at = list;
  }
  return undefined;
}

/** What a step leads to. */
function stepInto(
  shape: Shape,
  step: string | number,
  root: Node,
): { readonly path: string; readonly shape: Shape } | undefined {
  if (shape.dimensions > 0 && (typeof step === 'number' || step.startsWith('[')))
    return {
      path: typeof step === 'number' ? `[${step}]` : step,
      shape: { ...shape, dimensions: shape.dimensions - 1 },
    };
  if (shape.dimensions > 0 || shape.isPointer || shape.struct === undefined) return undefined;
  const fields = fieldsOf(shape.struct);
  const field = typeof step === 'number' ? fields[step] : fields.find(({ name }) => `.${name}` === step);
  if (field === undefined) return undefined;
  return { path: `.${field.name}`, shape: shapeOf(field.declarator, field.declaration, root) };
}

/** The element that a literal initializes; undefined where the file does not show it. */
export function elementAt(
  literal: Node,
  declarator: Node | null | undefined,
  declaration: Node,
  root: Node,
): Element | undefined {
  let shape = shapeOf(declarator, declaration, root);
  let path = '';
  const steps = stepsTo(literal);
  if (steps === undefined) return undefined;
  for (const step of steps) {
    const next = stepInto(shape, step, root);
    if (next === undefined) return undefined;
    path += next.path;
    shape = next.shape;
  }
  if (!shape.isChar) return undefined;
  if (shape.isPointer && shape.dimensions === 0) return { path, kind: 'pointer' };
  return !shape.isPointer && shape.dimensions === 1 ? { path, kind: 'array' } : undefined;
}
