/** A constant of a type in Rust, which can't be made when the program runs: its uses ask a static of the file instead. */
import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';
import { fieldOf, nodesOf } from '../code/tree.ts';
import { type Edit, refuse } from '../plan.ts';
import { type Edits, enclosing, usesOf } from './refactoring.ts';
import { ownerOf } from './rustStatic.ts';

const needed = 'It is an associated constant: read the variable in a function instead.';

/** The type that a path means: its last word, or the one that `Self` stands for. */
function typeOf(path: Node): string | undefined {
  const word = path.text.split('::').at(-1);
  if (word !== 'Self') return word;
  const owner = enclosing(path, 'impl_item', 'trait_item');
  return owner?.type === 'impl_item' ? owner.childForFieldName('type')?.text : undefined;
}

/** What a use of the constant's name is a part of: a path in code, or three tokens in a macro. */
function pathOf(use: Node): { readonly type: string | undefined; readonly start: number } | undefined {
  if (use.parent?.type === 'scoped_identifier' && fieldOf(use) === 'name') {
    const path = use.parent.childForFieldName('path');
    return path ? { type: typeOf(path), start: use.parent.startIndex } : undefined;
  }
  const colons = use.previousSibling;
  const path = colons?.text === '::' ? colons.previousSibling : undefined;
  return path && use.parent?.type === 'token_tree' && path.previousSibling?.text !== '::'
    ? { type: typeOf(path), start: path.startIndex }
    : undefined;
}

/** The item with its documentation and attributes, and the line that it ends. */
function removalOf(item: Node, text: string): Edit {
  let first = item;
  for (let at = item.previousSibling; at && /^(?:line_comment|attribute_item)$/.test(at.type); at = at.previousSibling)
    if (at.type === 'attribute_item' || at.text.startsWith('///')) first = at;
  const start = text.lastIndexOf('\n', first.startIndex - 1) + 1;
  const end = text.indexOf('\n', item.endIndex) + 1 || text.length;
  const isAlone = text.slice(start, first.startIndex).trim() + text.slice(item.endIndex, end).trim() === '';
  return isAlone
    ? { span: { start, end }, text: '' }
    : { span: { start: first.startIndex, end: item.endIndex }, text: '' };
}

/** The constant goes, and what used it asks the static. */
export function rustAssociated(rewriting: Rewriting, item: Node): Edits {
  const { request, root, target } = rewriting;
  const owner = enclosing(item, 'impl_item', 'trait_item');
  const name = item.childForFieldName('name');
  const type = owner?.childForFieldName('type')?.text;
  const isText = /^&\s*(?:'\w+\s+)?str$/.test(item.childForFieldName('type')?.text ?? '');
  const isWhole = item.childForFieldName('value')?.id === target.literal.node.id;
  const isPlain = owner?.type === 'impl_item' && !owner.childForFieldName('trait') && /^\w+$/.test(type ?? '');
  const hasAlias = nodesOf(root, 'type_item').some((node) => node.text.includes(type ?? ''));
  if (!name || !isText || !isWhole || !isPlain || hasAlias) return refuse(needed);
  const made = ownerOf(rewriting);
  if ('kind' in made) return made;
  const edits: Edit[] = [removalOf(item, request.source.text)];
  for (const use of usesOf(root, name, 'identifier')) {
    // The constant of the same name of another type.
    if (use.parent?.type === 'const_item' && fieldOf(use) === 'name') continue;
    const path = pathOf(use);
    if (path !== undefined && path.type !== undefined && path.type !== type) continue;
    const isPattern = enclosing(use, 'match_pattern', 'const_item', 'static_item', 'array_type', 'attribute_item');
    if (path?.type !== type || path === undefined || isPattern)
      return refuse(`${name.text} is needed as it is in line ${use.startPosition.row + 1}.`);
    edits.push({ span: { start: path.start, end: use.endIndex }, text: `${made.ident}.as_str()` });
  }
  return [...made.edits, ...edits];
}
