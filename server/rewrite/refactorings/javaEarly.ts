/** Code of Java that finds a field unset, unless it is a constant: what makes the values of an enum, and what a constructor of the base class calls. */
import type { Node } from 'web-tree-sitter';
import { nodesOf, upward } from '../code/tree.ts';
import { isShared } from './early.ts';
import { enclosing } from './refactoring.ts';

const nameOf = (node: Node) => node.childForFieldName('name')?.text ?? '';

const makesValue = (member: Node) =>
  /^(?:constructor_declaration|block|enum_constant)$/.test(member.type) ||
  (member.type === 'field_declaration' && !isShared(member));

/** The use of a field of an enum from which only a constant may be read. JLS 8.9.2. */
function enumUse(field: Node, uses: readonly Node[]): Node | undefined {
  const owner = field.parent?.type === 'enum_body_declarations' ? enclosing(field, 'enum_declaration') : undefined;
  if (owner === undefined || !isShared(field)) return undefined;
  return uses.find((use) => {
    for (const at of upward(use)) {
      if (/^(?:method_declaration|class_body)$/.test(at.type)) return false;
      if (
        /^enum_body(?:_declarations)?$/.test(at.parent?.type ?? '') &&
        enclosing(at, 'enum_declaration')?.equals(owner)
      )
        return makesValue(at);
    }
    return false;
  });
}

/** The use of a field of an object in a class whose base, in the same file, calls methods of it before the fields are set. */
function hookUse(field: Node, uses: readonly Node[]): Node | undefined {
  const owner = enclosing(field, 'class_declaration');
  const base = owner?.childForFieldName('superclass')?.text.replace(/^extends\s+|<[\s\S]*/g, '');
  const body = nodesOf(field.tree.rootNode, 'class_declaration')
    .find((node) => nameOf(node) === base)
    ?.childForFieldName('body');
  if (!owner || !body || isShared(field)) return undefined;
  const making = body.namedChildren.filter((member) => member !== null).filter(makesValue);
  const called = new Set(making.flatMap((member) => nodesOf(member, 'method_invocation')).map(nameOf));
  const isHooked = nodesOf(owner, 'method_declaration').some((method) => called.has(nameOf(method)));
  return isHooked ? uses.find((use) => enclosing(use, 'method_declaration') !== undefined) : undefined;
}

/** The first use of a field that may come before the field is set. */
export const javaEarlyUse = (field: Node, uses: readonly Node[]): Node | undefined =>
  enumUse(field, uses) ?? hookUse(field, uses);
