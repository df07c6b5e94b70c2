/** What C initializes before the program runs gets its value at the start of main instead. */
import type { Node } from 'web-tree-sitter';
import { lineEnd } from '../../core/dotenv.ts';
import type { Rewriting } from '../code/rewriting.ts';
import { nodesOf } from '../code/tree.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import { elementAt } from './cElement.ts';
import { mentionsOf as mentionsElsewhere } from './elsewhere.ts';
import { type Edits, enclosing, replaceNode } from './refactoring.ts';

const before = 'It is initialized before the program runs: set the value in a function.';

/** The body of main, if the file has it. */
function mainOf(root: Node): Node | undefined {
  const isMain = (node: Node) =>
    node.childForFieldName('declarator')?.childForFieldName('declarator')?.text === 'main' &&
    node.parent?.id === root.id;
  return nodesOf(root, 'function_definition').find(isMain)?.childForFieldName('body') ?? undefined;
}

/** A `const` that forbids the assignment, removed where no other file may see the variable's type. */
async function unfixed(
  declaration: Node,
  declarator: Node,
  name: Node,
  rewriting: Rewriting,
): Promise<readonly Edit[] | Refusal> {
  if (/\*\s*const\b/.test(declarator.text)) return refuse(before);
  const isPointer = declarator.type === 'pointer_declarator';
  const qualifier = declaration.children.find((child) => child?.type === 'type_qualifier' && child.text === 'const');
  if (isPointer || !qualifier) return [];
  const isOwn = declaration.children.some((child) => child?.text === 'static');
  const others = isOwn ? [] : await mentionsElsewhere(name.text, /\.(?:c|h|cc|cpp|hpp)$/i, rewriting);
  if (others === undefined || others.length > 0) return refuse(before);
  const end = qualifier.nextSibling?.startIndex ?? qualifier.endIndex;
  return [{ span: { start: qualifier.startIndex, end }, text: '' }];
}

/** The edits that set a variable of the file, or an element of it, at the start of main. */
export async function atStart(rewriting: Rewriting, declaration: Node, ordinary: () => Edits): Promise<Edits> {
  const { target, root, request } = rewriting;
  const { node } = target.literal;
  const initializer = enclosing(node, 'init_declarator');
  const declarator = initializer?.childForFieldName('declarator');
  const name = declarator && [declarator, ...nodesOf(declarator, 'identifier')].at(-1);
  const main = mainOf(root);
  if (!initializer || !declarator || !name || !main || enclosing(declaration, 'compound_statement'))
    return refuse(before);
  const isWhole = initializer.childForFieldName('value')?.id === node.id;
  const element =
    isWhole && declarator.type === 'pointer_declarator' && nodesOf(declarator, 'array_declarator').length === 0
      ? ({ path: '', kind: 'pointer' } as const)
      : elementAt(node, declarator, declaration, root);
  if (element === undefined) return refuse(before);
  const removed = await unfixed(declaration, declarator, name, rewriting);
  if ('kind' in removed) return removed;
  const edits = ordinary();
  if ('kind' in edits) return edits;
  const read = edits.find(({ span }) => span.start === node.startIndex)?.text ?? '';
  const variable = `${name.text}${element.path}`;
  const isArray = element.kind === 'array';
  const statement = isArray ? `snprintf(${variable}, sizeof ${variable}, "%s", ${read});` : `${variable} = ${read};`;
  const indent = /\n([^\S\n]+)\S/.exec(main.text)?.[1] ?? '    ';
  const at = main.startIndex + 1;
  return [
    ...edits.filter(({ span }) => span.start !== node.startIndex),
    ...removed,
    replaceNode(node, isArray ? '""' : 'NULL'),
    { span: { start: at, end: at }, text: `${lineEnd(request.source.text)}${indent}${statement}` },
  ];
}
