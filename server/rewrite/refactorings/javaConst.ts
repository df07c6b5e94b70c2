import type { Node } from 'web-tree-sitter';
import { type Refusal, refuse } from '../plan.ts';
import { mentionsOf } from './elsewhere.ts';
import { enclosing, type Refactoring, usesOf } from './refactoring.ts';

function demandIn(tree: Node, name: Node): Refusal | undefined {
  const use = usesOf(tree, name, 'identifier').find((node) => enclosing(node, 'annotation', 'switch_label'));
  const place = use?.tree === name.tree ? `line ${(use?.startPosition.row ?? 0) + 1}` : 'another file';
  return use && refuse(`${use.text} is needed as a constant in ${place}.`);
}

/** Whether other files can see a declaration as a constant: a field of an interface, or one that is final and not private. */
function isVisibleConstant(declaration: Node): boolean {
  const holder = declaration.type === 'val_definition' ? declaration : declaration.parent;
  if (holder?.type === 'constant_declaration') return true;
  const modifiers = holder?.namedChildren.find((child) => child?.type === 'modifiers')?.text ?? '';
  return holder?.type !== 'local_variable_declaration' && /\bfinal\b/.test(modifiers) && !/\bprivate\b/.test(modifiers);
}

/** A `final` variable that a literal initializes is a constant; annotations and labels may rely on it. JLS 15.29. */
export const javaConst: Refactoring = async (rewriting, ordinary) => {
  const { target, root, request } = rewriting;
  const declaration = enclosing(target.literal.node, 'variable_declarator', 'val_definition');
  const name = declaration?.childForFieldName('name') ?? declaration?.childForFieldName('pattern');
  if (!declaration || !name) return ordinary();
  const ending = new RegExp(`\\.${request.source.path.split('.').at(-1)}$`);
  const others = isVisibleConstant(declaration) ? await mentionsOf(name.text, ending, rewriting) : [];
  if (others === undefined) return refuse('Other files may need this constant as a constant.');
  for (const tree of [root, ...others]) {
    const demand = demandIn(tree, name);
    if (demand) return demand;
  }
  return ordinary();
};
