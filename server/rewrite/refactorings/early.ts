/** Fields get their values in the order of the text: what runs for those above finds the ones below unset, unless these are constants. */
import type { Node } from 'web-tree-sitter';
import { nodesOf, upward } from '../code/tree.ts';
import { type Refusal, refuse } from '../plan.ts';

const calls = /^(?:(?:implicit_)?object_creation_expression|method_invocation|invocation_expression|call_expression)$/;

/** What runs later than the value that it is a part of. */
const deferred =
  /^(?:lambda_(?:expression|literal)|anonymous_(?:function|method_expression)|class_body|declaration_list|getter|setter|accessor_list|arrow_expression_clause)$/;

/** What gets a value, or runs, in its turn. */
const inTurn = /^(?:field|property|constant)_declaration$|_initializer$|^block$/;

const declarations = [
  'class_declaration',
  'enum_declaration',
  'record_declaration',
  'struct_declaration',
  'object_declaration',
  'method_declaration',
  'function_declaration',
];

const nameOf = (declaration: Node) =>
  declaration.childForFieldName('name') ?? declaration.namedChildren.find((child) => child?.type === 'identifier');

/** Whether a node, as it gets its value, runs code of the file: functions and constructors whose names are in `own`. */
function runs(node: Node, own: ReadonlySet<string>): boolean {
  if (deferred.test(node.type)) return false;
  const head = /^(?:new\s+)?([\p{L}_][\p{L}\p{N}_]*)/u.exec(node.text)?.[1];
  if (calls.test(node.type) && (head === undefined || own.has(head))) return true;
  return node.namedChildren.some((child) => child !== null && runs(child, own));
}

/** The member of `body` with which a node gets its value. */
function memberAround(node: Node, body: Node): Node | undefined {
  for (const at of upward(node)) {
    if (deferred.test(at.type)) return undefined;
    if (at.parent?.id === body.id) return inTurn.test(at.type) ? at : undefined;
  }
  return undefined;
}

/** Whether a member of a class belongs to the class itself. */
export const isShared = ({ type, text }: Node): boolean =>
  type === 'constant_declaration' || /^[^={(]*\b(?:static|const)\b/.test(text);

/** Why a constant must stay one: a use of its name may come before the turn of its declaration among those of the same `turn`. */
export function earlyUse(
  declaration: Node,
  name: Node,
  uses: readonly Node[],
  turn: (member: Node) => boolean = () => true,
): Refusal | undefined {
  const body = declaration.parent;
  const here = uses.filter(({ tree }) => tree === name.tree);
  if (body === null || here.length === 0) return undefined;
  const own = new Set(nodesOf(body.tree.rootNode, ...declarations).map((node) => nameOf(node)?.text ?? ''));
  const membersOf = (nodes: readonly (Node | null)[]) =>
    nodes.filter((node) => node !== null).filter((node) => inTurn.test(node.type) && turn(node) === turn(declaration));
  const above = membersOf(body.namedChildren).filter((node) => node.startIndex < declaration.startIndex);
  const turns = here.map((use) => membersOf([memberAround(use, body) ?? null])[0]);
  const isFree = turns.every((member) => member !== undefined && member.startIndex > declaration.startIndex);
  const first = above.find((node) => turns.some((member) => member?.id === node.id) || (!isFree && runs(node, own)));
  return (
    first &&
    refuse(
      `Line ${first.startPosition.row + 1} may use ${name.text} before it would be set: declare it above that line first.`,
    )
  );
}
