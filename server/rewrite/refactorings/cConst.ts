/** C takes constants only in what is initialized before the program runs, and literals only where an array of characters is filled. */
import type { Node } from 'web-tree-sitter';
import { placesOf } from '../code/place.ts';
import type { Rewriting } from '../code/rewriting.ts';
import { nodesOf } from '../code/tree.ts';
import { type Refusal, refuse } from '../plan.ts';
import { constantArray, filledEdits, pointerEdits } from './cArray.ts';
import { elementAt, structOf } from './cElement.ts';
import { atStart } from './cStart.ts';
import { mentionsOf as mentionsElsewhere } from './elsewhere.ts';
import { type Edits, enclosing, type Refactoring, replaceNode } from './refactoring.ts';

const fills = 'It fills an array of characters, which only a literal can: make it a pointer first.';

/** Whether a literal, or something in its place, initializes characters one by one. */
export function fillsArray(literal: Node, declaration: Node, root: Node): boolean {
  const initializer = enclosing(literal, 'init_declarator');
  const declarator = initializer?.childForFieldName('declarator') ?? declaration.childForFieldName('declarator');
  if (!enclosing(literal, 'initializer_list')) return declarator?.type === 'array_declarator';
  const element = elementAt(literal, declarator, declaration, root);
  if (element !== undefined) return element.kind === 'array';
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
  const isArray = constantArray(target.literal.node, declaration) !== undefined;
  const isPlain =
    initializer?.childForFieldName('value')?.id === target.literal.node.id &&
    (isArray || (pointer?.type === 'pointer_declarator' && pointer.descendantsOfType('array_declarator').length === 0));
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
  const type = isArray ? `${head}*` : head.replace(/\*\s*const\s*$/, '*');
  return [
    ...added,
    replaceNode(declaration, `${type}${name.text}(void) { return ${read?.text ?? ''}; }`),
    ...uses.map((use) => replaceNode(use, `${name.text}()`)),
  ];
}

/** A static of a function that nothing changes is as good as a variable of it. */
function unkept(rewriting: Rewriting, declaration: Node, ordinary: () => Edits): Edits | undefined {
  const { node } = rewriting.target.literal;
  const initializer = enclosing(node, 'init_declarator');
  const keyword = declaration.children.find((child) => child?.type === 'storage_class_specifier');
  const name = initializer?.childForFieldName('declarator')?.descendantsOfType('identifier')[0];
  const block = enclosing(declaration, 'compound_statement');
  const isPointer = initializer?.childForFieldName('declarator')?.type === 'pointer_declarator';
  const isWhole = initializer?.childForFieldName('value')?.id === node.id;
  if (!name || !keyword || !block || !isPointer || !isWhole || nodesOf(declaration, 'init_declarator').length !== 1)
    return undefined;
  if (mentionsOf(name, block).some((use) => demandOf(use, rewriting) !== undefined)) return undefined;
  const edits = ordinary();
  const end = keyword.nextSibling?.startIndex ?? keyword.endIndex;
  return 'kind' in edits ? edits : [{ span: { start: keyword.startIndex, end }, text: '' }, ...edits];
}

/** What is initialized before the program runs: a function in its stead, or an assignment at the start of main. */
async function beforeStart(rewriting: Rewriting, declaration: Node, ordinary: () => Edits): Promise<Edits> {
  const local = unkept(rewriting, declaration, ordinary);
  if (local !== undefined) return local;
  const called = await toFunction(rewriting, declaration, ordinary);
  if (!('kind' in called)) return called;
  const started = await atStart(rewriting, declaration, ordinary);
  return 'kind' in started ? called : started;
}

/** A declaration with a literal in it. */
export const cDeclaration: Refactoring = async (rewriting, ordinary) => {
  const { root, target } = rewriting;
  const { node } = target.literal;
  const compound = enclosing(node, 'compound_literal_expression', 'declaration');
  if (compound?.type === 'compound_literal_expression') {
    const type = compound.childForFieldName('type');
    const declarator = type?.childForFieldName('declarator');
    const element = type && elementAt(node, declarator, type, root);
    const isPointer = element?.kind === 'pointer' || /^(?:const\s+)?char\s*(?:const\s*)?\*\s*\[/.test(type?.text ?? '');
    return isPointer && enclosing(node, 'compound_statement')
      ? ordinary()
      : refuse('Whether it fills an array of characters can not be told: give it a name first.');
  }
  const declaration = enclosing(node, 'declaration');
  if (!declaration) return ordinary();
  if (!fillsArray(node, declaration, root))
    return isStatic(declaration) ? await beforeStart(rewriting, declaration, ordinary) : ordinary();
  if (isStatic(declaration)) {
    const made = await beforeStart(rewriting, declaration, ordinary);
    return 'kind' in made ? refuse(fills) : made;
  }
  return (
    pointerEdits(rewriting, declaration, ordinary) ?? filledEdits(rewriting, declaration, ordinary) ?? refuse(fills)
  );
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
