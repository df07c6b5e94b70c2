/** Functions whose text the program reads or sends away: a secret in one of them can't be moved unseen. */
import type { Node } from 'web-tree-sitter';
import type { Code } from '../../../rules/language.ts';
import { type OwnFunctions, ownTextReasons } from '../../../rules/ownText.ts';
import { type Refusal, refuse } from '../plan.ts';
import { nodesOf, upward } from './tree.ts';

/** How much of the text around a function is looked at. */
const seen = 80;

/** The name of a function, or of what it is the value of; a getter's name stands for a value, not for its text. */
function nameOf(node: Node): string | undefined {
  if (node.children.some((child) => child?.type === 'get')) return undefined;
  const around = ['name', 'left', 'key', 'property']
    .map((field) => node.parent?.childForFieldName(field))
    .find((named) => named && !named.equals(node));
  const name = node.childForFieldName('name') ?? around;
  return /[\w$]+$/.exec(name?.text ?? '')?.[0];
}

/** Whether a function of the file reads the text of the one that is handed to it. */
function isReadBy(callee: string, argument: Node, root: Node, { nodes, shown }: OwnFunctions): boolean {
  const position = argument.parent?.namedChildren.findIndex((each) => each?.equals(argument)) ?? -1;
  return nodesOf(root, ...nodes).some((node) => {
    const parameters = node.childForFieldName('parameters')?.namedChildren ?? [node.childForFieldName('parameter')];
    const parameter = /^[\w$]+/.exec(parameters[position]?.text ?? '')?.[0];
    return parameter !== undefined && nameOf(node) === callee && shown(parameter, false).test(node.text);
  });
}

/** Why a function that is handed over, as itself or by its name, is not to be changed. */
function reasonFor(argument: Node, root: Node, functions: OwnFunctions): string | undefined {
  const { parent } = argument;
  const call = parent?.parent;
  if (!parent || !call?.childForFieldName('arguments')?.equals(parent)) return undefined;
  const callee = call.childForFieldName('function')?.text ?? '';
  if (functions.sent?.test(callee)) return ownTextReasons.sent;
  return isReadBy(callee, argument, root, functions) ? ownTextReasons.read : undefined;
}

/** Whether the text of a function is read where it stands. */
function isReadHere(node: Node, { text }: Node, { ahead, behind }: OwnFunctions): boolean {
  let whole = node;
  while (whole.parent?.type === 'parenthesized_expression') whole = whole.parent;
  const { startIndex, endIndex } = whole;
  return (
    ahead?.test(text.slice(Math.max(0, startIndex - seen), startIndex)) === true ||
    behind?.test(text.slice(endIndex, endIndex + seen)) === true
  );
}

function reasonOf(node: Node, root: Node, functions: OwnFunctions): string | undefined {
  const name = nameOf(node);
  const isMember = [node.type, node.parent?.type ?? ''].some((type) => functions.members?.includes(type));
  const isShown = name !== undefined && functions.shown(name, isMember).test(root.text);
  const isRead = isShown || isReadHere(node, root, functions);
  if (isRead) return ownTextReasons.read;
  const uses = name === undefined ? [] : nodesOf(root, 'identifier').filter(({ text }) => text === name);
  return [node, ...uses].map((use) => reasonFor(use, root, functions)).find((reason) => reason !== undefined);
}

/** Why a literal is left alone that stands in a text which the program reads; undefined if it reads none. */
export function ownTextRefusal(literal: Node, root: Node, { ownText }: Code): Refusal | undefined {
  if (ownText?.file.test(root.text)) return refuse(ownTextReasons.read);
  const functions = ownText?.functions;
  if (functions === undefined) return undefined;
  const around = [...upward(literal)].filter(({ type }) => functions.nodes.includes(type));
  const reason = around.map((node) => reasonOf(node, root, functions)).find((found) => found !== undefined);
  return reason === undefined ? undefined : refuse(reason);
}
