/** A Rust literal is a `&'static str`; the `String` from the environment needs an owner that lives as long: a static. */
import type { Node } from 'web-tree-sitter';
import { lineEnd } from '../../core/dotenv.ts';
import { afterHeader } from '../code/imports.ts';
import type { Rewriting } from '../code/rewriting.ts';
import { fieldOf, nodesOf, upward } from '../code/tree.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import { type Edits, enclosing, type Refactoring, replaceNode } from './refactoring.ts';
import { bytesOf } from './rustBytes.ts';

/** The `String` that stands for the whole literal. */
export function owned({ target, code, context, name }: Rewriting): string {
  const read = code.read[context.form]({ name, quote: '"', module: '' });
  if (target.whole) return read;
  const { open, before, after, close } = target.literal;
  const text = (raw: string) =>
    raw.replace(/\\u\{[^}]*\}|[{}]/g, (found) => (found.length > 1 ? found : found + found));
  return `format!(${open.replace(/^b/, '')}${text(before)}{}${text(after)}${close}, ${read})`;
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
  const insertAt = (at: number, added: string): Edit => ({ span: { start: at, end: at }, text: added });
  if (head === undefined && isFile) return insertAt(afterHeader(text), `${lines}${end}${end}`);
  // Behind what the module begins with: its uses, or its brace.
  const above = head === undefined ? module.startIndex + 1 : head.startIndex + head.text.trimEnd().length;
  const rest = /^[^\S\n]*(?:\/\/.*)?(?:\n|$)/.exec(text.slice(above))?.[0];
  if (rest === undefined) return insertAt(above, ` ${item.replace(/\n\s*/g, ' ')}`);
  return insertAt(above + rest.length, head === undefined ? `${lines}${end}${end}` : `${end}${lines}${end}`);
}

/** A static that is made at its first use. */
export const lazy = (name: string, value: string, type = 'String') =>
  `static ${name}: std::sync::LazyLock<${type}> =\n    std::sync::LazyLock::new(|| ${value});`;

/** The static for a value: an existing one with the same value, or a new one under a free name. */
function staticFor(
  rewriting: Rewriting,
  module: Node,
  value = owned(rewriting),
): { readonly ident: string; readonly edits: readonly Edit[] } {
  const { name, root, request } = rewriting;
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

/** The static that holds a text, by default the literal's own, and the edit that makes it; a refusal where none can stand or serve. */
export function ownerOf(
  rewriting: Rewriting,
  value?: string,
): { readonly ident: string; readonly edits: readonly Edit[] } | Refusal {
  const { node } = rewriting.target.literal;
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
  return staticFor(rewriting, module, value);
}

/** A text that is asked of a static; a `String` needs none. */
export const rustStatic: Refactoring = async (rewriting): Promise<Edits> => {
  const { literal } = rewriting.target;
  const call = owningCall(literal.node);
  if (call !== undefined && !literal.open.startsWith('b')) return [replaceNode(call, owned(rewriting))];
  const owner = ownerOf(rewriting);
  if ('kind' in owner) return owner;
  const { ident, edits } = owner;
  const text = literal.open.startsWith('b') ? bytesOf(literal, ident) : `${ident}.as_str()`;
  if (typeof text !== 'string') return text;
  return [...edits, replaceNode(literal.node, text)];
};
