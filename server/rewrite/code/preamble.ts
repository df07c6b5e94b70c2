/** What must stand ahead of the code that reads a variable: headers, and a function that fails with the variable's name. */
import type { Node } from 'web-tree-sitter';
import type { Form, Preamble } from '../../../rules/language.ts';
import { lineEnd } from '../../core/dotenv.ts';
import type { Edit } from '../plan.ts';
import { afterHeader, type Import } from './imports.ts';
import type { Target } from './rewriting.ts';
import { nodesOf } from './tree.ts';

const isSystem = (node: Node) => node.text.includes('<');

const insertAt = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** Under which name the function is known in the file, and whether it is there already. */
function helperIn(root: Node, name: string, text: string): { readonly known: boolean; readonly name: string } {
  const flat = (code: string) => code.replace(/\s+/g, '');
  const taken = new Set(nodesOf(root, 'identifier', 'field_identifier', 'type_identifier').map((node) => node.text));
  const isOurs = nodesOf(root, 'function_definition').some((node) => flat(node.text) === flat(text));
  if (isOurs) return { known: true, name };
  for (let suffix = 1; ; suffix++) {
    const free = suffix === 1 ? name : `${name}_${suffix}`;
    if (!taken.has(free)) return { known: false, name: free };
  }
}

/** The edits that put the missing parts in their places before the literal; `module` is the function's name. */
export function preambleFor(
  text: string,
  root: Node,
  { headers, helper, parts = [] }: Preamble,
  form: Form,
  target: Target,
): Import {
  const use = target.literal.node.startIndex;
  const needed = target.whole ? headers[form] : [...headers[form], ...parts];
  const end = lineEnd(text);
  const includes = nodesOf(root, 'preproc_include').filter((node) => node.startIndex < use);
  const missing = needed.filter((header) => !includes.some((node) => node.text.includes(header)));
  const top = includes.filter(({ parent }) => parent?.id === root.id);
  const afterLine = (node: Node) => text.indexOf('\n', node.startIndex) + 1 || text.length;
  const last = top.at(-1);
  const system = top.findLast(isSystem);
  const lines = missing.map((header) => `#include ${header}${end}`).join('');
  const first = top[0] === undefined ? afterHeader(text) : top[0].startIndex;
  const edits =
    lines === '' ? [] : [insertAt(system ? afterLine(system) : first, top.length > 0 ? lines : lines + end)];
  if (helper === undefined || form === 'plain') return { module: '', edits };
  const { known, name } = helperIn(root, helper.name, helper.text);
  if (known) return { module: name, edits };
  const written = helper.text.replaceAll(helper.name, name).replaceAll('\n', end);
  const gap = last && /^[^\S\n]*\r?\n/.test(text.slice(afterLine(last))) ? '' : end;
  const place = last
    ? insertAt(afterLine(last), `${end}${written}${end}${gap}`)
    : insertAt(first, `${written}${end}${end}`);
  return { module: name, edits: [...edits, place] };
}
