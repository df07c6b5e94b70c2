/** Whether a name still means a module at a place of the file, or something else that is called so. */
import type { Node } from 'web-tree-sitter';
import type { ImportNeed } from '../../../rules/language.ts';
import { fieldOf, nodesOf, upward } from './tree.ts';

const covers = (node: Node, offset: number) => node.startIndex <= offset && offset < node.endIndex;

/** Whether an identifier only uses what its name means. What a language's data doesn't list gives the name a meaning: none is overlooked. */
function isUse(identifier: Node, { uses }: ImportNeed): boolean {
  let at = identifier;
  while (at.parent?.childCount === 1) at = at.parent;
  const parent = at.parent?.type ?? '';
  return uses.includes(parent) || uses.includes(`${parent}.${fieldOf(at) ?? ''}`);
}

/** The import that gives the module and holds this identifier. */
function importAround(identifier: Node, { nodes, provides }: ImportNeed): Node | undefined {
  for (const at of upward(identifier))
    if (nodes.includes(at.type)) return provides.some((pattern) => pattern.test(at.text)) ? at : undefined;
  return undefined;
}

/** What a name that is declared here is known in: a function, but for the function's own name, or all of the file. */
function scopeOf(identifier: Node, { scopes = [], outward = [] }: ImportNeed): Node {
  let child = identifier;
  const isOutward = outward.includes(identifier.parent?.type ?? '');
  for (const at of upward(identifier)) {
    if (scopes.includes(at.type) && fieldOf(child) !== 'name' && !isOutward) return at;
    child = at;
  }
  return child;
}

/** Whether something other than the module is called `name` at the offset `use`. */
export function isHidden(root: Node, name: string, need: ImportNeed, use: number): boolean {
  return nodesOf(root, ...need.identifiers).some((node) => {
    if (node.text !== name || isUse(node, need) || !covers(scopeOf(node, need), use)) return false;
    const own = importAround(node, need);
    // A function's own import gives the name a meaning in all of the function, and a value only from there on.
    return (
      own === undefined ||
      (own.parent?.id !== root.id && !(node.startIndex < use && own.parent && covers(own.parent, use)))
    );
  });
}
