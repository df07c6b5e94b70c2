import { refuse } from './plan.ts';
import { enclosing, type Refactoring, replaceNode, usesOf } from './refactoring.ts';

/** Where C# demands a constant. https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#1225-constant-expressions */
const demanding = ['attribute', 'constant_pattern', 'case_switch_label', 'switch_section', 'parameter'];

/** A private `const` becomes `static readonly`, a local one a variable, where nothing needs the constant. */
export const csharpConst: Refactoring = async ({ target, root }, ordinary) => {
  const { node } = target.literal;
  const declaration = enclosing(node, 'field_declaration', 'local_declaration_statement');
  const declarator = enclosing(node, 'variable_declarator');
  const name = declarator?.childForFieldName('name');
  const modifiers = declaration?.children.filter((child) => child?.type === 'modifier') ?? [];
  const keyword = modifiers.find((child) => child?.text === 'const');
  if (!declaration || !declarator || !name || !keyword) return refuse('It must be a constant here.');
  const isField = declaration.type === 'field_declaration';
  if (isField && modifiers.some((child) => /public|internal|protected/.test(child?.text ?? ''))) {
    return refuse('Other files may need this constant as a constant: make it static readonly first.');
  }
  const owner = enclosing(declaration, 'class_declaration', 'struct_declaration', 'record_declaration');
  if (isField && owner?.children.some((child) => child?.type === 'modifier' && child.text === 'partial')) {
    return refuse('Other parts of this class may need this constant as a constant: make it static readonly first.');
  }
  const scope = isField ? (owner ?? root) : (enclosing(declaration, 'block') ?? root);
  for (const use of usesOf(scope, name, 'identifier')) {
    const needs = enclosing(use, ...demanding);
    const isCase = needs !== undefined && (needs.type !== 'switch_section' || needs.firstNamedChild?.equals(use));
    if (isCase) return refuse(`${name.text} is needed as a constant in line ${use.startPosition.row + 1}.`);
    const outer = enclosing(use, 'field_declaration', 'local_declaration_statement', 'block', 'method_declaration');
    if (outer?.children.some((child) => child?.type === 'modifier' && child.text === 'const')) {
      return refuse(`${name.text} is needed by another constant in line ${use.startPosition.row + 1}.`);
    }
    // Static fields get their values in the order of the text.
    if (isField && outer?.type === 'field_declaration' && use.startIndex < name.startIndex) {
      return refuse(`${name.text} is used by a field above it, which would be set before it.`);
    }
  }
  const edits = ordinary();
  if ('kind' in edits) return edits;
  const follows = keyword.nextSibling;
  const removed = { span: { start: keyword.startIndex, end: follows?.startIndex ?? keyword.endIndex }, text: '' };
  return [...edits, isField ? replaceNode(keyword, 'static readonly') : removed];
};
