/** C takes constants only in what is initialized before the program runs, and literals only where an array of characters is filled. */
import type { Node } from 'web-tree-sitter';
import { mentionsOf as mentionsElsewhere } from './elsewhere.ts';
import { placesOf } from './place.ts';
import { type Refusal, refuse } from './plan.ts';
import { type Edits, enclosing, type Refactoring, replaceNode } from './refactoring.ts';
import type { Rewriting } from './rewriting.ts';
import { nodesOf } from './tree.ts';

const fills = 'It fills an array of characters, which only a literal can: make it a pointer first.';

/** The struct that a declaration's type names, if the file shows it. */
function structOf(declaration: Node, root: Node): Node | undefined {
  const type = declaration.childForFieldName('type');
  if (type?.childForFieldName('body')) return type;
  const name = type?.childForFieldName('name')?.text ?? type?.text;
  const defined = nodesOf(root, 'struct_specifier', 'class_specifier').filter((node) => node.childForFieldName('body'));
  const named = defined.find((node) => node.childForFieldName('name')?.text === name);
  const aliased = nodesOf(root, 'type_definition').find((node) => node.childForFieldName('declarator')?.text === name);
  return named ?? (aliased && defined.find((node) => node.parent?.id === aliased.id));
}

/** Whether a literal, or something in its place, initializes characters one by one. */
export function fillsArray(literal: Node, declaration: Node, root: Node): boolean {
  const initializer = enclosing(literal, 'init_declarator');
  const declarator = initializer?.childForFieldName('declarator') ?? declaration.childForFieldName('declarator');
  if (!enclosing(literal, 'initializer_list')) return declarator?.type === 'array_declarator';
  if (/\bstring(?:_view)?\b|\bauto\b|\bchar\s*(?:const\s*)?\*/.test(declaration.childForFieldName('type')?.text ?? ''))
    return false;
  if (declarator?.type === 'pointer_declarator') return false;
  const struct = structOf(declaration, root);
  return struct === undefined || nodesOf(struct, 'array_declarator').length > 0;
}

/** Why a use of a name can't become a call. */
function demandOf(use: Node, { code, root }: Rewriting): Refusal | undefined {
  const { parent } = use;
  const line = use.startPosition.row + 1;
  const operator = parent?.childForFieldName('operator')?.text ?? '';
  const isChanged =
    parent?.type === 'update_expression' ||
    (parent?.type === 'pointer_expression' && operator === '&') ||
    (parent?.type === 'assignment_expression' && parent.childForFieldName('left')?.id === use.id);
  const isDeclared =
    use.type !== 'identifier' || /declarat|parameter|preproc_(?:arg|def|function)|enumerator/.test(parent?.type ?? '');
  const isInitializer = parent?.type === 'init_declarator' && parent.childForFieldName('value')?.id === use.id;
  if (isChanged || (isDeclared && !isInitializer))
    return refuse(`${use.text} is used as something else in line ${line}.`);
  const declaration = enclosing(use, 'declaration');
  if (placesOf(use, code).some(({ place }) => place.refuse !== undefined))
    return refuse(`${use.text} is needed as a constant in line ${line}.`);
  if (declaration && (isStatic(declaration) || isConstexpr(declaration) || fillsArray(use, declaration, root)))
    return refuse(`${use.text} is needed as a constant in line ${line}.`);
  return undefined;
}

const isConstexpr = (declaration: Node) => declaration.children.some((child) => child?.text === 'constexpr');

const isStatic = (declaration: Node) =>
  enclosing(declaration, 'compound_statement') === undefined ||
  declaration.children.some((child) => child?.type === 'storage_class_specifier' && child.text === 'static');

/** Every mention of a name but its own declaration: the preprocessor's texts too. */
function mentionsOf(name: Node, root: Node): Node[] {
  const word = new RegExp(`(?<![\\w])${name.text}(?![\\w])`, 'g');
  return [...root.text.matchAll(word)]
    .map(({ index }) => root.descendantForIndex(root.startIndex + index))
    .filter((node) => node !== null)
    .filter((node) => node.id !== name.id && !/comment|string|escape/.test(node.type))
    .filter((node) => !/^preproc_(?:ifdef|defined|call)$/.test(node.parent?.type ?? ''));
}

/** A pointer with static storage becomes a function of the same name, and its uses call it. */
async function toFunction(rewriting: Rewriting, declaration: Node, ordinary: () => Edits): Promise<Edits> {
  const { target, root } = rewriting;
  const initializer = enclosing(target.literal.node, 'init_declarator');
  const pointer = initializer?.childForFieldName('declarator');
  const name = pointer?.descendantsOfType('identifier')[0];
  const isPlain =
    initializer?.childForFieldName('value')?.id === target.literal.node.id && pointer?.type === 'pointer_declarator';
  const isOwn = declaration.children.some(
    (child) => child?.type === 'storage_class_specifier' && child.text === 'static',
  );
  if (!isPlain || !name || !initializer || nodesOf(declaration, 'init_declarator').length !== 1)
    return refuse('It is initialized before the program runs: set the value in a function.');
  const others = isOwn ? [] : await mentionsElsewhere(name.text, /\.(?:c|h|cc|cpp|hpp)$/i, rewriting);
  if (others === undefined || others.length > 0 || enclosing(declaration, 'compound_statement'))
    return refuse(
      'It is initialized before the program runs: make it a static of the file first, or set the value in a function.',
    );
  const uses = mentionsOf(name, root);
  for (const use of uses) {
    const demand = demandOf(use, rewriting);
    if (demand) return demand;
  }
  const edits = ordinary();
  if ('kind' in edits) return edits;
  const head = root.text.slice(declaration.startIndex - root.startIndex, name.startIndex - root.startIndex);
  const read = edits.find(({ span }) => span.start === target.literal.node.startIndex);
  const added = edits.filter((edit) => edit !== read);
  const type = head.replace(/\*\s*const\s*$/, '*');
  return [
    ...added,
    replaceNode(declaration, `${type}${name.text}(void) { return ${read?.text ?? ''}; }`),
    ...uses.map((use) => replaceNode(use, `${name.text}()`)),
  ];
}

/** A declaration with a literal in it. */
export const cDeclaration: Refactoring = async (rewriting, ordinary) => {
  const { node } = rewriting.target.literal;
  const declaration = enclosing(node, 'declaration');
  if (!declaration) return ordinary();
  if (fillsArray(node, declaration, rewriting.root)) return refuse(fills);
  return isStatic(declaration) ? await toFunction(rewriting, declaration, ordinary) : ordinary();
};

/** A macro whose whole text is a literal becomes one whose text reads the variable, where no use needs the literal. */
export const cMacro: Refactoring = async (rewriting, ordinary) => {
  const { target, root } = rewriting;
  const name = enclosing(target.literal.node, 'preproc_def')?.childForFieldName('name');
  if (!name || !target.whole) return refuse('It is a part of a macro, which may stand where only a constant can.');
  for (const use of mentionsOf(name, root)) {
    const demand = demandOf(use, rewriting);
    if (demand) return demand;
  }
  return ordinary();
};
