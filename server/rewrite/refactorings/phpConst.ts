/** Places of PHP that take constants only: a constant may be made when the program runs, and stands there by its name. */
import type { Node } from 'web-tree-sitter';
import { lineEnd } from '../../core/dotenv.ts';
import { readOf } from '../code/dialect.ts';
import type { Rewriting } from '../code/rewriting.ts';
import { nodesOf } from '../code/tree.ts';
import { type Edit, refuse } from '../plan.ts';
import { type Edits, enclosing, type Refactoring, replaceNode } from './refactoring.ts';

const children = (node: Node) => node.namedChildren.filter((child) => child !== null);

/** `const X = '…';` of a file outside namespaces, alone: it becomes `define('X', …);`, whose value is an expression. */
function soleConstant({ target, root }: Rewriting): Node | undefined {
  const element = enclosing(target.literal.node, 'const_element');
  const declaration = element?.parent;
  const isSole =
    declaration?.parent?.type === 'program' &&
    nodesOf(declaration, 'const_element').length === 1 &&
    element?.namedChildren.at(-1)?.id === target.literal.node.id;
  return isSole && nodesOf(root, 'namespace_definition').length === 0 ? declaration : undefined;
}

function defined(declaration: Node, edits: readonly Edit[]): readonly Edit[] {
  const name = nodesOf(declaration, 'const_element')[0]?.firstNamedChild?.text;
  const value = edits.map(({ text }) => text.replace(/^\(([\s\S]*)\)$/, '$1')).join('');
  return [replaceNode(declaration, `define('${name}', ${value})${declaration.text.endsWith(';') ? ';' : ''}`)];
}

const isHeader = (node: Node) =>
  /^(?:php_tag|comment|declare_statement|namespace_use_declaration)$/.test(node.type) ||
  (node.type === 'namespace_definition' && node.childForFieldName('body') === null) ||
  /^defined\('\w+'\) \|\| define\(/.test(node.text);

/** The last node that must stand above all code, or the brace that opens the file's first namespace. */
function headerEnd(root: Node): Node | undefined {
  const nodes = children(root).filter(({ type }) => !/^text/.test(type));
  if (nodes[0]?.type !== 'php_tag' || !/^<\?php/i.test(nodes[0].text)) return undefined;
  const first = nodes.find((node) => !isHeader(node));
  const body = first?.type === 'namespace_definition' ? first.childForFieldName('body') : null;
  const inner = body && children(body);
  if (!inner) return nodes[(first ? nodes.indexOf(first) : nodes.length) - 1];
  const other = inner.findIndex((node) => !isHeader(node));
  return inner[(other < 0 ? inner.length : other) - 1] ?? body.firstChild ?? undefined;
}

/** The edit that makes the constant once, at the top of the file; none if it is there. */
function definition({ request, root }: Rewriting, statement: string): readonly Edit[] | undefined {
  const { text } = request.source;
  const above = headerEnd(root);
  if (text.includes(statement)) return [];
  if (!above) return undefined;
  const end = lineEnd(text);
  const rest = /^[^\S\r\n]*\r?\n/.exec(text.slice(above.endIndex))?.[0];
  if (rest === undefined) return [{ span: { start: above.endIndex, end: above.endIndex }, text: ` ${statement}` }];
  const at = above.endIndex + rest.length;
  const gap = /^(?:php_tag|\{)$/.test(above.type) || above.text.startsWith('defined(') ? '' : end;
  return [{ span: { start: at, end: at }, text: `${gap}${statement}${end}` }];
}

/** A constant expression names the constant that the top of the file makes of the variable. */
export const phpConst: Refactoring = async (rewriting, ordinary): Promise<Edits> => {
  const { target, name, context } = rewriting;
  const sole = soleConstant(rewriting);
  if (sole) {
    const edits = ordinary();
    return 'kind' in edits ? edits : defined(sole, edits);
  }
  if (target.literal.string.substitute && !target.whole)
    return refuse('A part of a block of text can be no constant: read the variable in a function instead.');
  // Frameworks and other files define constants of the names that variables have: `AUTH_KEY`, `DB_PASSWORD`, `ROOT`.
  const constant = `${name}_FROM_ENV`;
  const value = readOf(rewriting).read[context.form]({
    name,
    quote: "'",
    module: readOf(rewriting).needs?.module ?? '',
  });
  const made = definition(rewriting, `defined('${constant}') || define('${constant}', ${value});`);
  const edits = ordinary(`\\${constant}`);
  if (made === undefined) return refuse('There is no place above it for code: read the variable where it is used.');
  return 'kind' in edits ? edits : [...made, ...edits];
};
