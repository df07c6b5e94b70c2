/** Arrays of characters in C and C++, which only a literal fills: a constant one becomes a pointer, a local one is written to. */
import type { Node } from 'web-tree-sitter';
import { placesOf } from '../code/place.ts';
import type { Rewriting } from '../code/rewriting.ts';
import { nodesOf } from '../code/tree.ts';
import { type Edits, enclosing, replaceNode, usesOf } from './refactoring.ts';

/** What declares an array of characters that a literal alone fills. */
function arrayOf(literal: Node, declaration: Node): Node | undefined {
  const isField = declaration.type === 'field_declaration';
  const owner = isField ? declaration : enclosing(literal, 'init_declarator');
  const declarator = owner?.childForFieldName('declarator');
  const value = owner?.childForFieldName(isField ? 'default_value' : 'value');
  const isChar = declaration.childForFieldName('type')?.text === 'char';
  return isChar && value?.id === literal.id && declarator?.type === 'array_declarator' ? declarator : undefined;
}

/** The declarator of `const char name[] = "…"`, which a pointer may replace; undefined for any other declaration. */
export function constantArray(literal: Node, declaration: Node): Node | undefined {
  const declarator = arrayOf(literal, declaration);
  const isConstant = declaration.children.some((child) => child !== null && /^const(?:expr)?$/.test(child.text));
  const isSized = declarator?.childForFieldName('size') !== null;
  return isConstant && !isSized ? declarator : undefined;
}

/** Whether a use of a name is one of the array itself: its size, its address, its range. */
function isOfArray(use: Node, { code }: Rewriting): boolean {
  const { parent } = use;
  if (parent?.type === 'pointer_expression' && parent.text.startsWith('&')) return true;
  if (parent?.type === 'for_range_loop') return true;
  const callee = parent?.type === 'argument_list' ? parent.parent?.childForFieldName('function')?.text : '';
  return (
    /^(?:std::)?(?:size|ssize|begin|end|c?begin|c?end)$/.test(callee ?? '') ||
    enclosing(use, 'sizeof_expression', 'decltype', 'template_argument_list', 'array_declarator') !== undefined ||
    placesOf(use, code).some(({ place }) => place.refuse !== undefined)
  );
}

/** Whether nothing in the file needs the array as one. */
export function isPointerEnough(name: Node, rewriting: Rewriting): boolean {
  return usesOf(rewriting.root, name, 'identifier', 'field_identifier').every((use) => !isOfArray(use, rewriting));
}

/** `const char name[]` becomes `const char *name`. */
export function pointerEdits(rewriting: Rewriting, declaration: Node, ordinary: () => Edits): Edits | undefined {
  const declarator = constantArray(rewriting.target.literal.node, declaration);
  const name = declarator?.childForFieldName('declarator');
  if (!declarator || !name || !isPointerEnough(name, rewriting)) return undefined;
  const edits = ordinary();
  return 'kind' in edits ? edits : [replaceNode(declarator, `*${name.text}`), ...edits];
}

/** `char name[]` of a function is as long as the variable's text, and one of a given size is written to. */
export function filledEdits(rewriting: Rewriting, declaration: Node, ordinary: () => Edits): Edits | undefined {
  const { root, target, context } = rewriting;
  const { node } = target.literal;
  const declarator = arrayOf(node, declaration);
  const name = declarator?.childForFieldName('declarator');
  const size = declarator?.childForFieldName('size');
  const block = declaration.parent;
  const fn = enclosing(declaration, 'function_definition');
  const hasPrintf = context.form === 'failFast' || /^\s*#\s*include\s*<stdio\.h>/m.test(root.text);
  const isAlone =
    nodesOf(declaration, 'init_declarator').length === 1 && declaration.childrenForFieldName('declarator').length === 1;
  if (!declarator || !name || !hasPrintf || !isAlone || block?.type !== 'compound_statement') return undefined;
  if (declaration.children.some((child) => child?.type === 'type_qualifier')) return undefined;
  // A jump may not pass an array whose length is not known before.
  if (!size && (block.parent?.type === 'switch_statement' || /\bgoto\b/.test(fn?.text ?? ''))) return undefined;
  const edits = ordinary();
  if ('kind' in edits) return edits;
  const read = edits.find(({ span }) => span.start === node.startIndex)?.text ?? '';
  const others = edits.filter(({ span }) => span.start !== node.startIndex);
  const write = `snprintf(${name.text}, sizeof ${name.text}, "%s", ${read});`;
  const head = size ? `${declarator.text} = ""` : `${name.text}[snprintf(NULL, 0, "%s", ${read}) + 1]`;
  const start = declarator.startIndex;
  return [...others, { span: { start, end: declaration.endIndex }, text: `${head}; ${write}` }];
}
