/** A Rust literal is a `&'static str`; the `String` from the environment needs an owner that lives as long: a static. */
import type { Node } from 'web-tree-sitter';
import { lineEnd } from '../core/dotenv.ts';
import { afterHeader } from './imports.ts';
import { type Edit, type Refusal, refuse } from './plan.ts';
import { type Edits, enclosing, type Refactoring, replaceNode, usesOf } from './refactoring.ts';
import type { Rewriting } from './rewriting.ts';
import { fieldOf, nodesOf, upward } from './tree.ts';

/** The `String` that stands for the whole literal. */
function owned({ target, code, context, name }: Rewriting): string {
  const read = code.read[context.form]({ name, quote: '"', module: '' });
  if (target.whole) return read;
  const { open, before, after, close } = target.literal;
  const text = (raw: string) =>
    raw.replace(/\\u\{[^}]*\}|[{}]/g, (found) => (found.length > 1 ? found : found + found));
  return `format!(${open}${text(before)}{}${text(after)}${close}, ${read})`;
}

/** The module or file around a node: where its static belongs. */
const moduleOf = (node: Node) => {
  for (const at of upward(node))
    if (at.type === 'source_file' || (at.type === 'declaration_list' && at.parent?.type === 'mod_item')) return at;
  return undefined;
};

/** The insertion of an item after the uses of a module. */
function insertItem(module: Node, item: string, text: string): Edit {
  const end = lineEnd(text);
  const isFile = module.type === 'source_file';
  const children = module.namedChildren.filter((node) => node !== null);
  const indent = isFile ? '' : (/\n([^\S\n]*)\S/.exec(text.slice(module.startIndex))?.[1] ?? '    ');
  const lines = item
    .split('\n')
    .map((line) => indent + line)
    .join(end);
  const isHead = ({ type, text: item }: Node) =>
    /^(?:use_declaration|extern_crate_declaration|inner_attribute_item)$/.test(type) ||
    (type === 'static_item' && item.includes('LazyLock'));
  const isBody = (node: Node) => !isHead(node) && !/^(?:mod_item|attribute_item|\w*comment)$/.test(node.type);
  const body = children.find(isBody)?.startIndex ?? Number.POSITIVE_INFINITY;
  const head = children.findLast((node) => isHead(node) && node.startIndex < body);
  if (head !== undefined) {
    const at = text.indexOf('\n', head.endIndex - 1) + 1 || text.length;
    return { span: { start: at, end: at }, text: `${end}${lines}${end}` };
  }
  const line = text.indexOf('\n', module.startIndex) + 1;
  const at = isFile ? afterHeader(text) : line;
  return { span: { start: at, end: at }, text: `${lines}${end}${end}` };
}

const lazy = (name: string, value: string) =>
  `static ${name}: std::sync::LazyLock<String> =\n    std::sync::LazyLock::new(|| ${value});`;

/** The static for a value: an existing one with the same value, or a new one under a free name. */
function staticFor(rewriting: Rewriting, module: Node): { ident: string; edits: readonly Edit[] } {
  const { name, root, request } = rewriting;
  const value = owned(rewriting);
  const statics = nodesOf(module, 'static_item').filter((item) => item.parent?.id === module.id);
  const same = statics.find((item) => item.text.includes('LazyLock') && item.text.includes(`|| ${value})`));
  const known = same?.childForFieldName('name')?.text;
  if (known !== undefined) return { ident: known, edits: [] };
  const taken = new Set(nodesOf(root, 'identifier', 'type_identifier').map((node) => node.text));
  const base = name.toUpperCase();
  let ident = base;
  for (let suffix = 2; taken.has(ident); suffix++) ident = `${base}_${suffix}`;
  return { ident, edits: [insertItem(module, lazy(ident, value), request.source.text)] };
}

/** `"…".to_string()`, `String::from("…")`: the call whose result is the `String` that the environment gives anyway. */
function owningCall(node: Node): Node | undefined {
  const { parent } = node;
  if (
    parent?.type === 'field_expression' &&
    /^(?:to_string|to_owned)$/.test(parent.childForFieldName('field')?.text ?? '')
  ) {
    return parent.parent?.type === 'call_expression' && fieldOf(parent) === 'function' ? parent.parent : undefined;
  }
  const call = parent?.type === 'arguments' ? parent.parent : undefined;
  return call?.childForFieldName('function')?.text === 'String::from' ? call : undefined;
}

export const rustStatic: Refactoring = async (rewriting): Promise<Edits> => {
  const { node } = rewriting.target.literal;
  const call = owningCall(node);
  if (call !== undefined) return [replaceNode(call, owned(rewriting))];
  const fn = enclosing(node, 'function_item');
  if (/^(?:pub(?:\([^)]*\))?\s+)?const\s/.test(fn?.text ?? ''))
    return refuse('It stands in a const fn, which is evaluated when the program is built.');
  if (enclosing(node, 'const_block')) return refuse('It must be a constant here.');
  const old = /^\s*rust-version\s*=\s*"1\.(\d+)/m.exec(rewriting.project.build)?.[1];
  if (old !== undefined && Number(old) < 80)
    return refuse(
      'Its text must outlive the program, which needs LazyLock of Rust 1.80: this project promises an older one.',
    );
  if (/^#!\[no_std\]/m.test(rewriting.request.source.text))
    return refuse('Without the standard library there is no environment to read.');
  const module = moduleOf(node);
  if (module === undefined) return refuse('It must be a constant here.');
  const { ident, edits } = staticFor(rewriting, module);
  return [...edits, replaceNode(node, `${ident}.as_str()`)];
};

/** Macros whose arguments are expressions, with the argument that is a format; -1 where none is. */
const formatAt = new Map<string, number>([
  ...[
    'print',
    'println',
    'eprint',
    'eprintln',
    'format',
    'panic',
    'todo',
    'unimplemented',
    'unreachable',
    'format_args',
    'info',
    'warn',
    'error',
    'debug',
    'trace',
    'anyhow',
    'bail',
  ].map((name): [string, number] => [name, 0]),
  ...['write', 'writeln', 'assert', 'debug_assert', 'ensure'].map((name): [string, number] => [name, 1]),
  ...['assert_eq', 'assert_ne', 'debug_assert_eq', 'debug_assert_ne'].map((name): [string, number] => [name, 2]),
  ...['vec', 'dbg', 'json'].map((name): [string, number] => [name, -1]),
]);

/** One more named argument at the end of the macro's list. */
function formatEdits({ target, code, context, name }: Rewriting, tokens: Node): readonly Edit[] {
  const { node, open, before, after, close } = target.literal;
  let argument = name.toLowerCase();
  while ((before + after).includes(`{${argument}`)) argument += '_value';
  const read = code.read[context.form]({ name, quote: '"', module: '' });
  const last = tokens.children.filter((child) => child !== null && !/comment/.test(child.type)).at(-2);
  const at = last?.endIndex ?? node.endIndex;
  return [
    replaceNode(node, `${open}${before}{${argument}}${after}${close}`),
    { span: { start: at, end: at }, text: `${last?.text === ',' ? ' ' : ', '}${argument} = ${read}` },
  ];
}

/** The innermost macro around a node and its list; in the list of another macro, a macro is tokens to the grammar: a name, `!`, a list. */
function macroAround(node: Node): { readonly name: string; readonly tokens: Node | undefined } {
  for (let at = node; at.parent !== null; at = at.parent) {
    if (at.type !== 'token_tree') continue;
    const name =
      at.previousSibling?.text === '!'
        ? at.previousSibling.previousSibling?.text
        : at.parent.type === 'macro_invocation' && at.parent.childForFieldName('macro')?.text.split('::').at(-1);
    if (name) return { name, tokens: at };
  }
  return { name: '', tokens: undefined };
}

export const rustMacro: Refactoring = async (rewriting, ordinary) => {
  const { node } = rewriting.target.literal;
  const { name, tokens } = macroAround(node);
  const position = formatAt.get(name);
  if (position === undefined) return refuse(`What ${name}! makes of its text is not known: it may need a constant.`);
  if (node.nextSibling?.text === ':') return refuse('The name of a property must be a constant.');
  const isNamed = node.previousSibling?.text === ':' || node.previousSibling?.text === '=';
  if (tokens && tokens.id === node.parent?.id && position >= 0 && !isNamed) {
    const before = tokens.children.filter((child) => child?.text === ',' && child.startIndex < node.startIndex).length;
    if (before === position) return formatEdits(rewriting, tokens);
  }
  return await rustStatic(rewriting, ordinary);
};

/** Why the uses of a constant forbid that it becomes a static; else the edits of those uses. */
function usesEdits(name: Node, scope: Node): readonly Edit[] | Refusal {
  const inline = nodesOf(scope, 'string_literal').some((node) => new RegExp(`\\{${name.text}\\b`).test(node.text));
  if (inline) return refuse(`${name.text} is used inside the text of a format: make it an argument first.`);
  const edits: Edit[] = [];
  for (const use of usesOf(scope, name, 'identifier')) {
    if (
      enclosing(use, 'match_pattern', 'attribute_item', 'use_declaration', 'scoped_identifier', 'let_declaration')
        ?.childForFieldName('pattern')
        ?.equals(use)
    ) {
      return refuse(`${name.text} means something else in line ${use.startPosition.row + 1}.`);
    }
    const demanding = enclosing(
      use,
      'match_pattern',
      'attribute_item',
      'use_declaration',
      'scoped_identifier',
      'const_item',
      'static_item',
      'array_type',
      'macro_definition',
    );
    if (demanding !== undefined || use.parent?.type === 'shorthand_field_initializer') {
      return refuse(`${name.text} is needed as it is in line ${use.startPosition.row + 1}.`);
    }
    edits.push(replaceNode(use, `${name.text}.as_str()`));
  }
  return edits;
}

/** A private constant becomes a LazyLock, and its uses ask it for the text. */
export const rustConst: Refactoring = async (rewriting) => {
  const { target, root } = rewriting;
  const { node } = target.literal;
  const item = enclosing(node, 'const_item', 'static_item');
  const name = item?.childForFieldName('name');
  if (
    !item ||
    !name ||
    item.childForFieldName('value')?.id !== node.id ||
    !/^&\s*(?:'static\s+)?str$/.test(item.childForFieldName('type')?.text ?? '')
  ) {
    return refuse('It is a part of a constant: declare it as a static with LazyLock first.');
  }
  if (item.children.some((child) => child?.type === 'visibility_modifier'))
    return refuse('Other files may need this constant as a constant: make it a LazyLock first.');
  const scope = item.parent;
  if (!scope || enclosing(item, 'impl_item', 'trait_item'))
    return refuse('It is an associated constant: read the variable in a function instead.');
  const children = nodesOf(root, 'mod_item').filter((mod) => mod.childForFieldName('body') === null);
  if (scope.type !== 'block' && children.length > 0)
    return refuse('Modules in other files may use this constant: make it a LazyLock first.');
  const uses = usesEdits(name, scope);
  if ('kind' in uses) return uses;
  return [replaceNode(item, lazy(name.text, owned(rewriting))), ...uses];
};
