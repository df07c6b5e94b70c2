/** What stands for a literal afterwards: the expression itself, a hole in the literal, pieces joined, or a mark replaced at run time. */
import type { Node } from 'web-tree-sitter';
import type { Code } from '../../../rules/language.ts';
import { isRoomy, placesOf } from './place.ts';
import type { Rewriting } from './rewriting.ts';
import { upward } from './tree.ts';

/** The quotes of every literal around a node: an expression inside may not use them in some languages. */
function quotesAround(node: Node, code: Code): string {
  let used = '';
  for (const at of upward(node)) {
    if (code.strings.some(({ node: type }) => type === at.type)) used += /["'`]/.exec(at.text)?.[0] ?? '';
  }
  return used;
}

/** The quote that the reading expression may use. */
export function quoteFor({ target, code, request }: Rewriting, inHole: boolean): string | undefined {
  const { literal } = target;
  if (!code.nestedQuotes) {
    const around = quotesAround(inHole ? literal.node : (literal.node.parent ?? literal.node), code);
    const own = inHole ? undefined : code.quotes.find((quote) => literal.open.includes(quote));
    return [own, ...code.quotes].find((quote) => quote !== undefined && !around.includes(quote));
  }
  const own = code.quotes.find((quote) => literal.open.includes(quote));
  if (own !== undefined) return own;
  const count = (quote: string) => request.source.text.split(quote).length;
  return [...code.quotes].sort((a, b) => count(b) - count(a))[0];
}

/** The literal with an expression in the secret's place, inside its own delimiters. */
function withHole({ target }: Rewriting, expression: string): string | undefined {
  const { open, close, before, after, string } = target.literal;
  const { holes } = string;
  if (holes === undefined) return undefined;
  const convert = holes.escape ?? ((raw: string) => raw);
  const [head, tail] = target.whole ? ['', ''] : [convert(before), convert(after)];
  if (head === undefined || tail === undefined) return undefined;
  const [from, to] = holes.hole;
  const inside = holes.inside?.(expression) ?? expression;
  return `${holes.open?.(open) ?? open}${head}${from}${inside}${to}${tail}${holes.close?.(close) ?? close}`;
}

/** Whether the literal is an operand of the operator that joins texts: one more needs no parentheses. */
const isJoined = ({ parent }: Node, { chains, join }: Code) =>
  parent !== null &&
  chains?.includes(parent.type) === true &&
  parent.childForFieldName('operator')?.text === join?.trim();

/** The literal cut in two, with an expression joined between. */
function joined({ target, code }: Rewriting, expression: string): string | undefined {
  const { open, close, before, after, string, node } = target.literal;
  if (string.substitute !== undefined || string.heredoc !== undefined) return undefined;
  const piece = (raw: string) => (raw === '' ? [] : [`${open}${raw}${close}`]);
  const rest = string.resume?.(after, open) ?? after;
  const pieces = [...piece(before), string.convert?.(expression) ?? expression, ...piece(rest)];
  const join = placesOf(node, code).find(({ place }) => place.join)?.place.join ?? code.concat;
  if (join !== undefined) return join(pieces);
  if (code.join === undefined) return undefined;
  const isTight = code.tightIn === node.parent?.type && (node.parent?.namedChildCount ?? 0) > 1;
  const text = pieces.join(isTight ? code.join.trim() : code.join);
  return code.join.trim() === '' || isRoomy(node, code) || isJoined(node, code) ? text : `(${text})`;
}

/** The literal among others that are joined by standing side by side, which binds tighter than the operator. */
function betweenNeighbours({ target, code }: Rewriting, expression: string): string | undefined {
  const { open, close, before, after, string, node } = target.literal;
  const isFree = node.parent !== null && isRoomy(node.parent, code);
  if (!isFree || code.join === undefined || string.convert === undefined) return undefined;
  const converted = string.convert(expression);
  const ahead = node.previousNamedSibling || before !== '' ? code.join : '';
  const behind = node.nextNamedSibling || after !== '' ? code.join : '';
  const piece = (raw: string) => (raw === '' ? '' : `${open}${raw}${close}`);
  return `${piece(before)}${ahead.replace(/^ /, before === '' ? '' : ' ')}${converted}${behind.replace(/ $/, after === '' ? '' : ' ')}${piece(after)}`;
}

/** A mark in the literal that is replaced when the program runs. */
function substituted({ target, name }: Rewriting, expression: string): string | undefined {
  const { open, close, before, after, string, node } = target.literal;
  const mark = `{{${name}}}`;
  if (string.substitute === undefined || node.text.includes(mark)) return undefined;
  return string.substitute(`${open}${before}${mark}${after}${close}`, mark, expression);
}

/** The literal's replacement; undefined if its kind allows nothing. */
export function replacement(
  rewriting: Rewriting,
  read: (inHole: boolean) => string | undefined,
  loose: boolean,
): string | undefined {
  const { target, code } = rewriting;
  const { node, string } = target.literal;
  const isAdjacent = code.adjacent?.includes(node.parent?.type ?? '') ?? false;
  const staysLiteral = placesOf(node, code).some(({ place }) => place.inside);
  if (target.whole && !isAdjacent && !staysLiteral) {
    const expression = read(false);
    if (expression === undefined) return undefined;
    const typed = string.convert?.(expression) ?? expression;
    if (code.quoteWhole) return `"${typed}"`;
    return loose && !isRoomy(node, code) ? `(${typed})` : typed;
  }
  const inside = read(true);
  const holed = inside === undefined ? undefined : withHole(rewriting, inside);
  if (holed !== undefined) return holed;
  const expression = read(false);
  if (expression === undefined) return undefined;
  if (isAdjacent) return betweenNeighbours(rewriting, expression);
  const tight = loose && code.concat === undefined ? `(${expression})` : expression;
  return joined(rewriting, code.quoteWhole ? `"${tight}"` : tight) ?? substituted(rewriting, expression);
}
