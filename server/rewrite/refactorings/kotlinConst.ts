import type { Node } from 'web-tree-sitter';
import { type Refusal, refuse } from '../plan.ts';
import { earlyUse } from './early.ts';
import { mentionsOf } from './elsewhere.ts';
import { enclosing, type Refactoring } from './refactoring.ts';

const isConst = (property: Node | undefined) => /^[^=]*\bconst\s+val\b/.test(property?.text ?? '');

/** What stands ahead of a class's parameters. */
function headOf(parameters: Node): string {
  const declared = enclosing(parameters, 'class_declaration');
  return declared?.text.slice(0, parameters.startIndex - declared.startIndex) ?? '';
}

/**
 * Whether a name stands in an annotation, or in the parameters of its class: behind a statement, the grammar takes the arguments for an expression of
 * their own.
 */
function isAnnotating(use: Node): boolean {
  const annotated = enclosing(use, 'annotated_expression');
  const before = annotated?.text.slice(0, use.startIndex - annotated.startIndex) ?? '';
  const parameters = enclosing(use, 'class_parameters', 'class_body');
  const isDefault = parameters?.type === 'class_parameters' && /\bannotation\s+class\b/.test(headOf(parameters));
  return isDefault || enclosing(use, 'annotation') !== undefined || /@[\w.:]+\s*\((?:[^()]|\([^()]*\))*$/.test(before);
}

function demandOf(use: Node, declared: Node): Refusal | undefined {
  const line = use.startPosition.row + 1;
  if (isAnnotating(use)) return refuse(`${declared.text} is needed as a constant in line ${line}.`);
  const property = enclosing(use, 'property_declaration');
  return isConst(property) ? refuse(`${declared.text} is needed by another constant in line ${line}.`) : undefined;
}

/** Every use of a name: the grammar does not see those in a template (`"$KEY"`). */
function usesOf(root: Node, declared: Node): Node[] {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${declared.text}(?![\\p{L}\\p{N}_])`, 'gu');
  const found = [...root.text.matchAll(word)].map(({ index }) => root.descendantForIndex(root.startIndex + index));
  return found.filter((node) => node !== null).filter((node) => !/comment/.test(node.type) && !node.equals(declared));
}

/** `const val` becomes `val` where nothing needs the constant. https://kotlinlang.org/docs/properties.html#compile-time-constants */
export const kotlinConst: Refactoring = async (rewriting, ordinary) => {
  const { target, root } = rewriting;
  const property = enclosing(target.literal.node, 'property_declaration');
  if (property === undefined || !isConst(property)) return ordinary();
  const name = property.namedChildren.find((child) => child?.type === 'variable_declaration')?.firstNamedChild;
  const keyword = property.descendantsOfType('property_modifier').find((node) => node?.text === 'const');
  if (!name || !keyword) return refuse('It must be a constant here.');
  const isPrivate = /^[^=]*\bprivate\b/.test(property.text);
  // Java reads a constant as a field, which an ordinary property is not.
  const others = isPrivate ? [] : await mentionsOf(name.text, /\.(?:kts?|java)$/i, rewriting);
  if (others === undefined || others.some((other) => /^\s*(?:import\s+[\w.*]+;|package\s+[\w.]+;)/m.test(other.text)))
    return refuse('Other files may need this constant as a constant: make it a val first.');
  const uses = [root, ...others].flatMap((tree) => usesOf(tree, name));
  for (const use of uses) {
    const demand = demandOf(use, name);
    if (demand) return demand;
  }
  const early = earlyUse(property, name, uses);
  if (early) return early;
  const edits = ordinary();
  if ('kind' in edits) return edits;
  const { text } = rewriting.request.source;
  const follows = keyword.endIndex + (/^\s*/.exec(text.slice(keyword.endIndex))?.[0].length ?? 0);
  return [...edits, { span: { start: keyword.startIndex, end: follows }, text: '' }];
};
