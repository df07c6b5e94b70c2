import type { Node } from 'web-tree-sitter';
import { nodesOf, upward } from '../code/tree.ts';
import { refuse } from '../plan.ts';
import { type Refactoring, replaceNode } from './refactoring.ts';

const targetOf = (node: Node) => (node.type === 'call' ? node.childForFieldName('target')?.text : undefined);

const around = (node: Node, ...targets: string[]): Node | undefined => {
  for (const at of upward(node)) if (at.id !== node.id && targets.includes(targetOf(at) ?? '')) return at;
  return undefined;
};

/** Attributes that mean something to the compiler. */
const reserved =
  /^(?:(?:module|type)?doc|spec|type\w*|opaque|callback|macrocallback|impl|behaviour|compile|derive|dialyzer|deprecated|enforce_keys|external_resource|on_load|vsn|before_compile|after_compile|since|tag|moduletag|describetag)$/;

/** Whether a use of an attribute stands where a call may stand: in the body of a function, and in no pattern and no guard. */
function isCallable(use: Node, module: Node): boolean {
  const fn = around(use, 'def', 'defp');
  if (fn === undefined || around(use, 'defmodule')?.id !== module.id || around(use, 'quote', 'match?')) return false;
  if (!/\bdo\b/.test(fn.text.slice(0, use.startIndex - fn.startIndex))) return false;
  for (let child = use; child.id !== fn.id && child.parent !== null; child = child.parent) {
    const { parent } = child;
    const isLeft = parent.childForFieldName('left')?.id === child.id;
    const operator = parent.childForFieldName('operator')?.text ?? '';
    if (isLeft && (parent.type === 'stab_clause' || /^(?:=|<-)$/.test(operator))) return false;
    if (parent.type === 'bitstring' || operator === '@') return false;
  }
  return true;
}

/** `@name "…"` is evaluated when the module is compiled; a private function of that name is when it is called. */
export const elixirAttribute: Refactoring = async ({ target, root }, ordinary) => {
  const { node } = target.literal;
  const attribute = [...upward(node)].find((at) => at.type === 'unary_operator' && at.text.startsWith('@'));
  const module = attribute && around(attribute, 'defmodule');
  const call = attribute?.childForFieldName('operand');
  const name = call ? targetOf(call) : undefined;
  const values = call?.namedChildren.find((child) => child?.type === 'arguments');
  const [value, ...more] = values?.namedChildren ?? [];
  const compiled = refuse(
    'A module attribute is evaluated when the module is compiled: read the variable in a function.',
  );
  if (!attribute || !module || !name || !value || more.length > 0 || value.type === 'keywords') return compiled;
  if (reserved.test(name) || attribute.parent?.parent?.id !== module.id) return compiled;
  const documented = attribute.previousNamedSibling?.text.match(/^@(?:doc|spec|impl|deprecated)\b/) !== null;
  if (documented && attribute.previousNamedSibling) return compiled;
  const isDefined = (fn: string) =>
    new RegExp(`\\bdef(?:p|macrop?|delegate|guardp?)?\\s+${fn}(?![\\w?!])`).test(root.text);
  const fn = [name, `${name}_value`].find((candidate) => !isDefined(candidate));
  if (fn === undefined) return compiled;
  const mentions = nodesOf(root, 'unary_operator').filter(
    ({ id, text }) => id !== attribute.id && new RegExp(`^@${name}(?![\\w?!])`).test(text),
  );
  const misfit = mentions.find((use) => use.text !== `@${name}` || !isCallable(use, module));
  if (misfit) return refuse(`@${name} is needed in line ${misfit.startPosition.row + 1} when the module is compiled.`);
  const edits = ordinary();
  if ('kind' in edits) return edits;
  const head = { span: { start: attribute.startIndex, end: value.startIndex }, text: `defp ${fn}, do: ` };
  return [head, ...edits, ...mentions.map((use) => replaceNode(use, `${fn}()`))];
};
