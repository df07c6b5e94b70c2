/** The uses of a constant of Rust that becomes a static. */
import type { Node } from 'web-tree-sitter';
import { fieldOf, nodesOf } from '../code/tree.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import { enclosing, replaceNode, usesOf } from './refactoring.ts';
import { argumentEdit, formatOf, macroAround } from './rustFormat.ts';

/** What stands around a static's name where its value is used. */
export interface Access {
  readonly before: string;
  readonly after: string;
  /** A use of the whole value would move it, which a static forbids. */
  readonly moves?: true;
}

/** Whether what follows a use belongs to its value: a field, a method, an index. */
const isReached = (use: Node) => /^[.[?]/.test(use.nextSibling?.text ?? '') || fieldOf(use) === 'function';

function written(text: string, use: Node, { before, after }: Access): string {
  return before !== '' && isReached(use) ? `(${before}${text})${after}` : before + text + after;
}

/** The places where a constant is needed as one. */
const demanding = [
  'match_pattern',
  'attribute_item',
  'const_item',
  'static_item',
  'const_block',
  'array_type',
  'macro_definition',
  'closure_expression',
];

/** Whether a use needs the constant itself. */
function isDemanding(use: Node): boolean {
  const around = enclosing(use, ...demanding);
  const guard = around?.type === 'match_pattern' ? around.childForFieldName('condition') : undefined;
  if (guard && guard.startIndex <= use.startIndex && use.endIndex <= guard.endIndex) return false;
  const fn = enclosing(use, 'function_item');
  const isConstant = /^(?:pub(?:\([^)]*\))?\s+)?const\s/.test(fn?.text ?? '');
  return isConstant || (around !== undefined && around.type !== 'closure_expression');
}

/** Formats that name the constant in their text: it becomes an argument of that name. */
function inlineEdits(name: string, access: Access, root: Node): readonly Edit[] | Refusal {
  const edits = new Map<number, Edit>();
  for (const literal of nodesOf(root, 'string_literal', 'raw_string_literal')) {
    const named = new RegExp(`(?<!\\{)(?:\\{\\{)*\\{${name}(?:[:}]|$)`).test(literal.text);
    const tokens = named ? formatOf(literal) : undefined;
    if (named && tokens === undefined && macroAround(literal).name !== '')
      return refuse(
        `${name} is used inside a text in line ${literal.startPosition.row + 1}: make it an argument first.`,
      );
    const isArgument = tokens?.children.some((child) => child?.text === name && child.nextSibling?.text === '=');
    if (tokens && !isArgument)
      edits.set(tokens.id, argumentEdit(tokens, `${name} = ${access.before}${name}${access.after}`));
  }
  return [...edits.values()];
}

/** Whether a name is given to something in a pattern, a parameter or another item. */
const isDeclared = (use: Node) =>
  fieldOf(use) === 'pattern' ||
  /^(?:const_item|static_item|parameter|closure_parameters|enum_variant|shorthand_field_initializer)$/.test(
    fieldOf(use) === 'name' || use.parent?.type !== 'const_item' ? (use.parent?.type ?? '') : '',
  );

/** The edits that ask the static `name`, which `item` declares, for its value; a refusal if a use can't. */
export function usesEdits(name: Node, item: Node, access: Access, root: Node): readonly Edit[] | Refusal {
  const scope = item.parent?.type === 'block' ? item.parent : root;
  const edits: Edit[] = [];
  for (const use of usesOf(scope, name, 'identifier')) {
    if (item.startIndex <= use.startIndex && use.endIndex <= item.endIndex) continue;
    const line = use.startPosition.row + 1;
    const path = use.parent?.type === 'scoped_identifier' && fieldOf(use) === 'name' ? use.parent : use;
    if (enclosing(use, 'use_declaration')) {
      if (enclosing(use, 'use_as_clause')) return refuse(`${name.text} gets another name in line ${line}.`);
      continue;
    }
    if (isDeclared(use)) return refuse(`${name.text} means something else in line ${line}.`);
    if (isDemanding(use)) return refuse(`${name.text} is needed as it is in line ${line}.`);
    if (use.parent?.type === 'token_tree' && use.nextSibling?.text === '=') continue;
    if (access.moves && !isReached(path) && path.parent?.type !== 'reference_expression')
      return refuse(`${name.text} is used as a whole in line ${line}, which a static does not allow.`);
    edits.push(replaceNode(path, written(path.text, path, access)));
  }
  const inline = inlineEdits(name.text, access, scope);
  return 'kind' in inline ? inline : [...edits, ...inline];
}
