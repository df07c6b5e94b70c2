import type { Node } from 'web-tree-sitter';
import { fillsArray } from './cConst.ts';
import { refuse } from './plan.ts';
import { enclosing, type Refactoring, usesOf } from './refactoring.ts';

const constexprOf = (declaration: Node) =>
  declaration.children.find((child) => child !== null && /^const(?:expr|init)$/.test(child.text));

/** Where C++ demands a constant expression. https://en.cppreference.com/w/cpp/language/constant_expression */
const demanding = [
  'template_argument_list',
  'static_assert_declaration',
  'sizeof_expression',
  'array_declarator',
  'enumerator',
  'decltype',
  'concatenated_string',
];

/** A `constexpr` of one file becomes a `const`, where nothing needs the constant; an array of characters stays a literal. */
export const cppDeclaration: Refactoring = async ({ target, root, request }, ordinary) => {
  const { node } = target.literal;
  const declaration = enclosing(node, 'declaration', 'field_declaration', 'lambda_expression', 'compound_statement');
  if (declaration === undefined || !/declaration$/.test(declaration.type)) return ordinary();
  const isBraced = enclosing(node, 'initializer_list')?.parent?.type === 'init_declarator';
  const isDirect = isBraced && !/=\s*\{/.test(declaration.text.slice(0, node.startIndex - declaration.startIndex));
  if (!isDirect && fillsArray(node, declaration, root))
    return refuse(
      'It fills an array of characters, which only a literal can: make it a pointer or a std::string first.',
    );
  const keyword = constexprOf(declaration);
  if (!keyword) return ordinary();
  if (declaration.type === 'field_declaration')
    return refuse('A constant of a class must be a constant: read the variable in a static function instead.');
  if (/\.(?:h|hh|hpp|hxx)$/i.test(request.source.path) || /\bextern\b/.test(declaration.text))
    return refuse('Other files may need this constant as a constant: make it const first.');
  const initializer = enclosing(node, 'init_declarator');
  const declarator = initializer?.childForFieldName('declarator');
  const name = declarator?.type === 'identifier' ? declarator : declarator?.descendantsOfType('identifier')[0];
  if (!declarator || !name) return refuse('It must be a constant here.');
  for (const use of usesOf(root, name, 'identifier')) {
    const line = use.startPosition.row + 1;
    const owner = enclosing(use, 'declaration', 'field_declaration');
    const fn = enclosing(use, 'function_definition');
    if (
      enclosing(use, ...demanding) ||
      (owner && constexprOf(owner)) ||
      /^[^{]*\bconst(?:expr|eval)\b/.test(fn?.text ?? '')
    )
      return refuse(`${name.text} is needed as a constant in line ${line}.`);
  }
  const edits = ordinary();
  if ('kind' in edits) return edits;
  const isPointer = declarator.type === 'pointer_declarator';
  const end = keyword.nextSibling?.startIndex ?? keyword.endIndex;
  const removed = { span: { start: keyword.startIndex, end }, text: isPointer ? '' : 'const ' };
  const fixed = {
    span: { start: name.startIndex, end: name.startIndex },
    text: /\*\s*$/.test(declarator.text.slice(0, name.startIndex - declarator.startIndex)) ? 'const ' : '',
  };
  return [removed, ...(isPointer ? [fixed] : []), ...edits];
};
