/** The formats of Rust's macros: which literal is one, and where its arguments stand. */
import type { Node } from 'web-tree-sitter';
import type { Edit } from '../plan.ts';

/** Macros whose arguments are expressions, with the argument that is a format; -1 where none is. */
export const formatAt = new Map<string, number>(
  Object.entries({
    0: 'print println eprint eprintln format panic todo unimplemented unreachable format_args info warn error debug trace anyhow bail',
    1: 'write writeln assert debug_assert ensure',
    2: 'assert_eq assert_ne debug_assert_eq debug_assert_ne',
    '-1': 'vec dbg json thread_local lazy_static hashmap hashset btreemap btreeset',
  }).flatMap(([position, names]) => names.split(' ').map((name): [string, number] => [name, Number(position)])),
);

/** The innermost macro around a node and its list; in the list of another macro, a macro is tokens to the grammar: a name, `!`, a list. */
export function macroAround(node: Node): { readonly name: string; readonly tokens: Node | undefined } {
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

/** The list of the macro whose format a literal is; undefined if it is none. */
export function formatOf(node: Node): Node | undefined {
  const { name, tokens } = macroAround(node);
  const position = formatAt.get(name) ?? -1;
  const isNamed = node.previousSibling?.text === ':' || node.previousSibling?.text === '=';
  if (!tokens || tokens.id !== node.parent?.id || position < 0 || isNamed) return undefined;
  const ahead = tokens.children.filter((child) => child?.text === ',' && child.startIndex < node.startIndex);
  return ahead.length === position ? tokens : undefined;
}

/** One more named argument at the end of a macro's list. */
export function argumentEdit(tokens: Node, argument: string): Edit {
  const last = tokens.children.filter((child) => child !== null && !/comment/.test(child.type)).at(-2);
  const at = last?.endIndex ?? tokens.endIndex;
  return { span: { start: at, end: at }, text: `${last?.text === ',' ? ' ' : ', '}${argument}` };
}
