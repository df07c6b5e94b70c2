/** What Rust's macros make of their arguments: a text, a format, or something that only a literal can be. */
import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';
import { nodesOf } from '../code/tree.ts';
import { type Edit, refuse } from '../plan.ts';
import { type Edits, enclosing, type Refactoring, replaceNode } from './refactoring.ts';
import { type Concat, concatAt, concatText } from './rustConcat.ts';
import { rustConst } from './rustConst.ts';
import { argumentEdit, formatAt, formatOf, macroAround } from './rustFormat.ts';
import { ownerOf, rustStatic } from './rustStatic.ts';

function formatEdits({ target, code, context, name }: Rewriting, tokens: Node): readonly Edit[] {
  const { node, open, close } = target.literal;
  const { before, after } = target.whole ? { before: '', after: '' } : target.literal;
  let argument = name.toLowerCase();
  while ((before + after).includes(`{${argument}`)) argument += '_value';
  const read = code.read[context.form]({ name, quote: '"', module: '' });
  return [
    replaceNode(node, `${open}${before}{${argument}}${after}${close}`),
    argumentEdit(tokens, `${argument} = ${read}`),
  ];
}

/** `concat!("a", "b")`: one text of a static takes its place. */
function concatEdits(rewriting: Rewriting, call: Concat): Edits {
  const owner = ownerOf(rewriting, concatText(rewriting, call));
  return 'kind' in owner ? owner : [...owner.edits, { span: call.span, text: `${owner.ident}.as_str()` }];
}

/** Whether a macro of this file puts its arguments only where an expression of any kind may stand. */
function isOpen(name: string, root: Node): boolean {
  const [definition, ...others] = nodesOf(root, 'macro_definition').filter(
    (node) => node.childForFieldName('name')?.text === name,
  );
  if (definition === undefined || others.length > 0) return false;
  return (
    !/\$\w+\s*:\s*(?!expr\b|ident\b)\w/.test(definition.text) &&
    !/\b(?:const|static|match|matches|concat|stringify|include\w*|env|option_env|asm)\b/.test(definition.text) &&
    !/(?<!\b(?:vec|dbg))!\s*[([{]\s*\$|\b(?:writeln?|assert|ensure)!\s*[([{][^,()]*,\s*\$/.test(definition.text)
  );
}

/** An argument of a macro: a text of a static, or one more argument of a format. */
export const rustMacro: Refactoring = async (rewriting, ordinary) => {
  const { node, open } = rewriting.target.literal;
  const { name, tokens } = macroAround(node);
  const call = concatAt(node);
  if (!formatAt.has(name) && call === undefined && !isOpen(name, rewriting.root))
    return refuse(`What ${name}! makes of its text is not known: it may need a constant.`);
  if (/_item$/.test(enclosing(node, 'const_item', 'static_item', 'closure_expression')?.type ?? ''))
    return await rustConst(rewriting, ordinary);
  if (call !== undefined) return concatEdits(rewriting, call);
  if (node.nextSibling?.text === ':') return refuse('The name of a property must be a constant.');
  const ahead = tokens?.text.slice(0, node.startIndex - tokens.startIndex) ?? '';
  if (name === 'thread_local' && /=\s*const\b[^;]*$/.test(ahead)) return refuse('It must be a constant here.');
  const format = open.startsWith('b') ? undefined : formatOf(node);
  return format ? formatEdits(rewriting, format) : await rustStatic(rewriting, ordinary);
};
