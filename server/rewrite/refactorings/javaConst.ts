import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';
import { type Refusal, refuse } from '../plan.ts';
import { earlyUse, isShared } from './early.ts';
import { mentionsOf } from './elsewhere.ts';
import { javaEarlyUse } from './javaEarly.ts';
import { enclosing, type Refactoring, usesOf } from './refactoring.ts';

const declarators = ['variable_declarator', 'val_definition'];

const holderOf = (declarator: Node) => (declarator.type === 'val_definition' ? declarator : declarator.parent);

/** Whether a literal makes a declaration a constant: one that is final, or a field of an interface. */
function isFinal(declarator: Node): boolean {
  const holder = holderOf(declarator);
  const modifiers = holder?.namedChildren.find((child) => child?.type === 'modifiers')?.text ?? '';
  return holder?.type === 'constant_declaration' || /\bfinal\b/.test(modifiers);
}

/** Whether other files can see a constant. */
const isVisible = (declarator: Node) =>
  holderOf(declarator)?.type !== 'local_variable_declaration' &&
  !/^[^=]*\bprivate\b/.test(holderOf(declarator)?.text ?? '');

/** The declarations whose constants are made of the one that is used. */
const madeOf = (uses: readonly Node[]) =>
  uses
    .map((use) => enclosing(use, ...declarators, 'argument_list', 'block', 'class_body'))
    .filter((node) => node !== undefined)
    .filter((node) => declarators.includes(node.type) && isFinal(node));

/** Why a final declaration must stay a constant. `seen`: the names that were asked for already. */
async function demandOn(declarator: Node, rewriting: Rewriting, seen: Set<string>): Promise<Refusal | undefined> {
  const { root, request } = rewriting;
  const name = declarator.childForFieldName('name') ?? declarator.childForFieldName('pattern');
  const holder = holderOf(declarator);
  if (!name || !holder || seen.has(name.text)) return undefined;
  seen.add(name.text);
  const ending = new RegExp(`\\.${request.source.path.split('.').at(-1)}$`);
  const others = isVisible(declarator) ? await mentionsOf(name.text, ending, rewriting) : [];
  if (others === undefined) return refuse('Other files may need this constant as a constant.');
  const uses = [root, ...others].flatMap((tree) => usesOf(tree, name, 'identifier'));
  const needing = uses.find((use) => enclosing(use, 'annotation', 'switch_label'));
  if (needing !== undefined) {
    const place = needing.tree === root.tree ? `line ${needing.startPosition.row + 1}` : 'another file';
    return refuse(`${name.text} is needed as a constant in ${place}.`);
  }
  const early = earlyUse(holder, name, uses, isShared);
  if (early !== undefined) return early;
  const unset = javaEarlyUse(holder, uses);
  if (unset !== undefined)
    return refuse(
      `Line ${unset.startPosition.row + 1} may use ${name.text} before it would be set: only a constant can be read there.`,
    );
  for (const made of madeOf(uses)) {
    const demand = await demandOn(made, rewriting, seen);
    if (demand !== undefined) return demand;
  }
  return undefined;
}

/** A `final` variable that a literal initializes is a constant; annotations and labels may rely on it. JLS 15.29. */
export const javaConst: Refactoring = async (rewriting, ordinary) => {
  const declarator = enclosing(rewriting.target.literal.node, ...declarators);
  const demand = declarator && isFinal(declarator) ? await demandOn(declarator, rewriting, new Set()) : undefined;
  return demand ?? ordinary();
};
