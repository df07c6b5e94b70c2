import { refuse } from './plan.ts';
import { enclosing, type Refactoring, replaceNode } from './refactoring.ts';
import { nodesOf } from './tree.ts';

/** `const X = '…';` of a file outside namespaces becomes `define('X', …);`, whose value is an expression. */
export const phpConst: Refactoring = async ({ target, root }, ordinary) => {
  const { node } = target.literal;
  const element = enclosing(node, 'const_element');
  const declaration = element?.parent;
  if (declaration?.parent?.type === 'declaration_list') {
    return refuse('A constant of a class must be a constant: read the variable in a static method instead.');
  }
  if (!element || !declaration || nodesOf(root, 'namespace_definition').length > 0) {
    return refuse('A constant of a namespace must be a constant: read the variable in a function instead.');
  }
  const [name] = element.namedChildren;
  if (!name || nodesOf(declaration, 'const_element').length !== 1 || element.namedChildren.at(-1)?.id !== node.id) {
    return refuse('It must be a constant here.');
  }
  const edits = ordinary();
  if ('kind' in edits) return edits;
  const value = edits.map(({ text }) => text.replace(/^\(([\s\S]*)\)$/, '$1')).join('');
  const text = declaration.text.endsWith(';') ? ';' : '';
  return [replaceNode(declaration, `define('${name.text}', ${value})${text}`)];
};
