import type { Node } from 'web-tree-sitter';
import { type Refusal, refuse } from '../plan.ts';
import { earlyUse, isShared } from './early.ts';
import { mentionsOf } from './elsewhere.ts';
import { enclosing, type Refactoring, replaceNode, usesOf } from './refactoring.ts';

/** Where C# demands a constant. https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#1225-constant-expressions */
const demanding = ['attribute', 'constant_pattern', 'case_switch_label', 'switch_section', 'parameter'];

/** Why a use of a name may not become one of a field. */
function demandOf(use: Node): Refusal | undefined {
  const line = use.startPosition.row + 1;
  const needs = enclosing(use, ...demanding);
  const isCase = needs !== undefined && (needs.type !== 'switch_section' || needs.firstNamedChild?.equals(use));
  if (isCase) return refuse(`${use.text} is needed as a constant in line ${line}.`);
  const outer = enclosing(use, 'field_declaration', 'local_declaration_statement', 'block', 'method_declaration');
  if (outer?.children.some((child) => child?.type === 'modifier' && child.text === 'const'))
    return refuse(`${use.text} is needed by another constant in line ${line}.`);
  return undefined;
}

const isMarked = (node: Node | undefined, pattern: RegExp) =>
  node?.children.some((child) => child?.type === 'modifier' && pattern.test(child.text)) === true;

/** A `const` becomes `static readonly`, a local one a variable, where nothing needs the constant. */
export const csharpConst: Refactoring = async (rewriting, ordinary) => {
  const { target, root } = rewriting;
  const declaration = enclosing(target.literal.node, 'field_declaration', 'local_declaration_statement');
  const name = enclosing(target.literal.node, 'variable_declarator')?.childForFieldName('name');
  const keyword = declaration?.children.find((child) => child?.type === 'modifier' && child.text === 'const');
  if (!declaration || !name || !keyword) return refuse('It must be a constant here.');
  const isField = declaration.type === 'field_declaration';
  const owner = enclosing(declaration, 'class_declaration', 'struct_declaration', 'record_declaration');
  const isVisible = isField && (isMarked(declaration, /public|internal|protected/) || isMarked(owner, /partial/));
  const others = isVisible ? await mentionsOf(name.text, /\.(?:cs|csx|cshtml|razor)$/i, rewriting) : [];
  if (others === undefined)
    return refuse('Other files may need this constant as a constant: make it static readonly first.');
  const block = isField ? undefined : enclosing(declaration, 'block');
  const trees = [isVisible ? root : (block ?? owner ?? root), ...others];
  const uses = trees.flatMap((tree) => usesOf(tree, name, 'identifier'));
  for (const use of uses) {
    const demand = demandOf(use);
    if (demand) return use.tree === name.tree ? demand : refuse(`Another file needs ${name.text} as a constant.`);
  }
  const early = isField ? earlyUse(declaration, name, uses, isShared) : undefined;
  if (early) return early;
  const edits = ordinary();
  if ('kind' in edits) return edits;
  const follows = keyword.nextSibling;
  const removed = { span: { start: keyword.startIndex, end: follows?.startIndex ?? keyword.endIndex }, text: '' };
  return [...edits, isField ? replaceNode(keyword, 'static readonly') : removed];
};
