import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';
import { type Edit, refuse } from '../plan.ts';
import { constantArray, isPointerEnough } from './cArray.ts';
import { fillsArray } from './cConst.ts';
import { type Edits, enclosing, type Refactoring, replaceNode, usesOf } from './refactoring.ts';

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

/** The name that a declarator gives. */
const nameOf = (declarator: Node) =>
  /identifier$/.test(declarator.type)
    ? declarator
    : declarator.descendantsOfType(['identifier', 'field_identifier'])[0];

/** What declares the literal's variable: a class has its own kind of node for that. */
function declaratorOf(node: Node, declaration: Node): Node | null | undefined {
  const owner = declaration.type === 'field_declaration' ? declaration : enclosing(node, 'init_declarator');
  return owner?.childForFieldName('declarator');
}

/** `const char name[]` becomes `const char *const name`, where a pointer is enough. */
function arrayEdits(rewriting: Rewriting, declarator: Node): readonly Edit[] | undefined {
  const name = nameOf(declarator);
  return name && isPointerEnough(name, rewriting) ? [replaceNode(declarator, `*const ${name.text}`)] : undefined;
}

/** The qualifier that takes the place of `constexpr`: what a class holds must be inline to be made when the program runs. */
function qualified(keyword: Node, declaration: Node, declarator: Node, isArray: boolean): readonly Edit[] {
  const isPointer = declarator.type === 'pointer_declarator';
  const hasConst = declaration.children.some((child) => child?.text === 'const');
  const isClass = declaration.type === 'field_declaration' && !declaration.children.some((c) => c?.text === 'inline');
  const words = [...(isClass ? ['inline'] : []), ...(isPointer || (isArray && hasConst) ? [] : ['const'])];
  const end = keyword.nextSibling?.startIndex ?? keyword.endIndex;
  const name = nameOf(declarator);
  const isOpen = name && /\*\s*$/.test(declarator.text.slice(0, name.startIndex - declarator.startIndex));
  return [
    { span: { start: keyword.startIndex, end }, text: words.map((word) => `${word} `).join('') },
    ...(isPointer && isOpen ? [{ span: { start: name.startIndex, end: name.startIndex }, text: 'const ' }] : []),
  ];
}

/** Why a use of the constant needs it at compile time. */
function demandOf(name: Node, root: Node): Edits {
  for (const use of usesOf(root, name, 'identifier', 'field_identifier')) {
    const owner = enclosing(use, 'declaration', 'field_declaration');
    const fn = enclosing(use, 'function_definition');
    if (
      enclosing(use, ...demanding) ||
      (owner && constexprOf(owner)) ||
      /^[^{]*\bconst(?:expr|eval)\b/.test(fn?.text ?? '')
    )
      return refuse(`${name.text} is needed as a constant in line ${use.startPosition.row + 1}.`);
  }
  return [];
}

/** A `constexpr` of one file becomes a `const`, where nothing needs the constant, and a constant array of characters a pointer. */
export const cppDeclaration: Refactoring = async (rewriting, ordinary) => {
  const { target, root, request } = rewriting;
  const { node } = target.literal;
  const declaration = enclosing(node, 'declaration', 'field_declaration', 'lambda_expression', 'compound_statement');
  if (declaration === undefined || !/declaration$/.test(declaration.type)) return ordinary();
  const isBraced = enclosing(node, 'initializer_list')?.parent?.type === 'init_declarator';
  const isDirect = isBraced && !/=\s*\{/.test(declaration.text.slice(0, node.startIndex - declaration.startIndex));
  const array = constantArray(node, declaration);
  const pointer = array && arrayEdits(rewriting, array);
  if (!isDirect && pointer === undefined && fillsArray(node, declaration, root))
    return refuse(
      'It fills an array of characters, which only a literal can: make it a pointer or a std::string first.',
    );
  const keyword = constexprOf(declaration);
  const declarator = declaratorOf(node, declaration);
  const name = declarator && nameOf(declarator);
  const isClass = declaration.type === 'field_declaration';
  if (isClass && pointer && !keyword) return refuse('A constant of a class must be a constant: make it inline first.');
  if (keyword && (!declarator || !name)) return refuse('It must be a constant here.');
  if (keyword && isClass && !declaration.children.some((child) => child?.text === 'static'))
    return refuse('It must be a constant here.');
  if (keyword && (/\.(?:h|hh|hpp|hxx)$/i.test(request.source.path) || /\bextern\b/.test(declaration.text)))
    return refuse('Other files may need this constant as a constant: make it const first.');
  const demand = keyword && name ? demandOf(name, root) : [];
  if ('kind' in demand) return demand;
  const edits = ordinary();
  if ('kind' in edits) return edits;
  const changed = keyword && declarator ? qualified(keyword, declaration, declarator, pointer !== undefined) : [];
  return [...changed, ...(pointer ?? []), ...edits];
};

/** `"…"s` and `"…"sv`: the type that the suffix stands for is written out. */
export const cppSuffix: Refactoring = async (rewriting, ordinary) => {
  const { node } = rewriting.target.literal;
  const { parent } = node;
  const suffix = parent?.descendantsOfType('literal_suffix')[0]?.text ?? '';
  const type = { s: 'std::string', sv: 'std::string_view' }[suffix];
  if (!parent || type === undefined)
    return refuse('Its suffix makes something else of the literal: write that out first.');
  const written = (): Edits => {
    const edits = ordinary();
    if ('kind' in edits) return edits;
    return edits.map((edit) =>
      edit.span.start === node.startIndex
        ? { span: { start: parent.startIndex, end: parent.endIndex }, text: `${type}(${edit.text})` }
        : edit,
    );
  };
  return await cppDeclaration(rewriting, written);
};
