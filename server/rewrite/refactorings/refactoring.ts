import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';
import { nodesOf, spanOf, upward } from '../code/tree.ts';
import type { Edit, Refusal } from '../plan.ts';

/** The edits, or why there are none. */
export type Edits = readonly Edit[] | Refusal;

/** Given the rewriting and the edits of an ordinary place, with another expression if one is given, the edits for a place that demands a constant. */
export type Refactoring = (rewriting: Rewriting, ordinary: (expression?: string) => Edits) => Promise<Edits>;

/** The nearest ancestor of one of these types. */
export function enclosing(node: Node, ...types: string[]): Node | undefined {
  for (const at of upward(node)) if (types.includes(at.type)) return at;
  return undefined;
}

/** Every use of a name below `root`: identifiers of that text, `declared` itself aside. */
export function usesOf(root: Node, declared: Node, ...types: string[]): Node[] {
  return nodesOf(root, ...types).filter(
    (node) => node.text === declared.text && !(node.tree === declared.tree && node.id === declared.id),
  );
}

/** An edit that replaces a node. */
export function replaceNode(node: Node, text: string): Edit {
  return { span: spanOf(node), text };
}
