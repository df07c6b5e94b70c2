/** Names that a variable can't have for what the source itself says of them. */
import type { Node } from 'web-tree-sitter';
import type { Code } from '../../../rules/language.ts';
import type { Source } from '../../../rules/rule.ts';
import { mentionsIn } from '../references.ts';
import type { Target } from './rewriting.ts';
import { upward } from './tree.ts';

/** A shell's variables and the environment share one scope: a name that the script assigns is not free, but for the assignment that is replaced. */
export function takenIn({ literal, whole }: Target, { taken }: Code, text: string): (name: string) => boolean {
  if (taken === undefined) return () => false;
  const { parent } = literal.node;
  const own = whole && parent?.type === 'variable_assignment' ? parent : undefined;
  const ownName = own?.childForFieldName('name')?.text;
  const others = own === undefined ? text : text.slice(0, own.startIndex) + text.slice(own.endIndex);
  return (name) => taken(name).test(ownName === name ? others : text);
}

const isComment = (root: Node, at: number, { comments }: Code) => {
  const leaf = root.descendantForIndex(at, at);
  return leaf !== null && [...upward(leaf)].some(({ type }) => comments.includes(type));
};

/** What stands between a variable that is set and the literal that it is set to. */
const setting = /^["'`]?\]?\s*(?:=|\|\|=|\?\?=|,)\s*$/;

/** Whether the source reads a variable of this name already, which may be unset on purpose: with a value it would do something else. */
export function readIn({ literal }: Target, code: Code, root: Node, source: Source): (name: string) => boolean {
  let names: ReadonlySet<string> | undefined;
  const find = () => {
    const read = mentionsIn(source).filter(
      ({ kind, span }) =>
        kind === 'sure' &&
        !isComment(root, span.start, code) &&
        !setting.test(source.text.slice(span.end, literal.node.startIndex)),
    );
    return new Set(read.map(({ name }) => name));
  };
  return (name) => {
    names ??= find();
    return names.has(name);
  };
}
