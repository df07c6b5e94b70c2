/** The string literal around a secret, taken apart. */
import type { Node } from 'web-tree-sitter';
import type { Code, StringKind } from '../../../rules/language.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { cutsEscape, decode } from '../escapes.ts';
import { type Refusal, refuse } from '../plan.ts';
import { hasErrorBefore, nodesOf, upward } from './tree.ts';

/** All texts but `value` and `whole` are as they stand in the source. */
export interface Literal {
  readonly kind: 'literal';
  readonly node: Node;
  readonly string: StringKind;
  readonly open: string;
  readonly close: string;
  /** The body before, of and after the secret. */
  readonly before: string;
  readonly after: string;
  /** What the secret's characters stand for. */
  readonly value: string;
  /** What the whole body stands for; undefined if parts of it are expressions, or can't be told. */
  readonly whole: string | undefined;
}

function kindOf(node: Node, code: Code): StringKind | undefined {
  const { text, parent } = node;
  const around = `${parent?.parent?.type} ${parent?.type}`;
  return code.strings.find((kind) => {
    if (kind.node !== node.type || kind.around?.test(around) === false) return false;
    if (!kind.open.test(text) || !(kind.heredoc || kind.close.test(text))) return false;
    if (kind.heredoc === undefined) return true;
    return kind.heredoc.quoted === kind.heredoc.by.test(heredocStart(node, kind.heredoc.start)?.text ?? '');
  });
}

/** The node that begins a here-document: a sibling (shells), or the one as far down among those with the same tag (Ruby). */
export function heredocStart(body: Node, type: string): Node | undefined {
  const tag = heredocTag(body);
  if (tag === undefined) return body.parent?.children.find((child) => child?.type === type) ?? undefined;
  const { rootNode } = body.tree;
  const bodies = nodesOf(rootNode, body.type).filter((node) => heredocTag(node) === tag);
  const starts = nodesOf(rootNode, type).filter((node) => node.text.replace(/^<<[-~]?|['"`]/g, '') === tag);
  return starts[bodies.findIndex((node) => node.id === body.id)];
}

const heredocTag = (body: Node) => body.children.find((child) => child?.type === 'heredoc_end')?.text.trim();

/** A literal with what begins it elsewhere. */
const wholeOf = (node: Node, { heredoc }: StringKind) =>
  heredoc ? `${heredocStart(node, heredoc.start)?.text ?? ''}\n${node.text}` : node.text;

/** The body's first offset past which nothing of a here-document belongs to its text. */
function heredocEnd(body: Node): number {
  const end = body.children.find((child) => child?.type === 'heredoc_end');
  return end?.startIndex ?? body.endIndex;
}

/** Most languages read a line end in a literal as LF, however the file writes it. */
const linesOf = (raw: string, { keepsCrLf }: Code) => (keepsCrLf ? raw : raw.replaceAll('\r\n', '\n'));

/** The expressions in a literal: everything that is named and no text. */
function holesOf(literal: Node): Node[] {
  return literal.namedChildren.flatMap((child) => {
    if (child === null || child.id === literal.childForFieldName('interpolator')?.id) return [];
    if (/body$|^interpolated_string$/.test(child.type)) return holesOf(child);
    return /string|content|fragment|escape|heredoc|delimiter|sigil_|^quoted_template|^template_literal$/.test(
      child.type,
    )
      ? []
      : [child];
  });
}

/** What a literal that no expression is in stands for. */
function textOf(node: Node, code: Code): string | undefined {
  const kind = kindOf(node, code);
  if (kind === undefined || kind.heredoc || kind.refuse || holesOf(node).length > 0) return undefined;
  if (kind.live?.test(node.text)) return undefined;
  const open = kind.open.exec(node.text)?.[0] ?? '';
  const close = kind.close.exec(node.text)?.[0] ?? '';
  return decode(linesOf(node.text.slice(open.length, node.text.length - close.length), code), kind.escapes);
}

/** The texts of the literals that an expression joins; undefined if it does anything else. */
function joinedTexts(node: Node, code: Code): string[] | undefined {
  if (code.chains?.includes(node.type) !== true) {
    const text = textOf(node, code);
    return text === undefined ? undefined : [text];
  }
  if (!/^(?:[+.&]|\.\.|<>|)$/.test(node.childForFieldName('operator')?.text ?? '')) return undefined;
  const texts = node.namedChildren.map((child) => {
    const isPart =
      child !== null && (code.chains?.includes(child.type) || !/comment|operator|continuation/.test(child.type));
    return isPart ? joinedTexts(child, code) : [];
  });
  return texts.every((part) => part !== undefined) ? texts.flat() : undefined;
}

/** The expression that joins the literals over which a secret is spread, as one literal. */
function chainAt(root: Node, span: Span, code: Code): Literal | undefined {
  const leaf = root.descendantForIndex(span.start, Math.max(span.start, span.end - 1));
  let chain: Node | undefined;
  for (const at of leaf === null ? [] : upward(leaf)) {
    if (code.chains?.includes(at.type) && joinedTexts(at, code) !== undefined) chain = at;
    else if (chain !== undefined) break;
  }
  if (chain === undefined) return undefined;
  const value = joinedTexts(chain, code)?.join('') ?? '';
  const first = root.descendantForIndex(span.start, span.start);
  for (const at of first === null ? [] : upward(first)) {
    const string = kindOf(at, code);
    if (string === undefined) continue;
    const open = string.open.exec(at.text)?.[0] ?? '';
    return { kind: 'literal', node: chain, string, open, close: '', before: '', after: '', value, whole: value };
  }
  return undefined;
}

/** Whether a piece of a literal holds an expression that the grammar does not show, or the rest of one. */
function cutsExpression(text: string, start: number, end: number, { live, escapes }: StringKind): boolean {
  const dollar = /\$\w*$/.exec(text.slice(0, start))?.index;
  const isName = dollar !== undefined && !cutsEscape(text.slice(0, dollar), escapes);
  return (isName && /^\w/.test(text.slice(start, end))) || live?.test(text.slice(start, end)) === true;
}

/** The literal that holds all of `span`, or why there is none. */
export function literalAt(root: Node, span: Span, code: Code): Literal | Refusal {
  const leaf = root.descendantForIndex(span.start, Math.max(span.start, span.end - 1));
  let node: Node | undefined;
  let string: StringKind | undefined;
  for (const at of leaf === null ? [] : upward(leaf)) {
    if (code.comments.includes(at.type)) return refuse('It stands in a comment: delete it there.');
    string = kindOf(at, code);
    if (string === undefined) continue;
    node = at;
    break;
  }
  if (node === undefined || string === undefined)
    return chainAt(root, span, code) ?? refuse('It does not stand in a string literal.');
  if (string.refuse !== undefined) return refuse(string.refuse);
  const chained = code.sideBySide === node.parent?.type ? chainAt(root, span, code) : undefined;
  if (chained !== undefined) return chained;
  if (code.quotesRunOn && hasErrorBefore(root, span.start)) return refuse('The code above it does not parse.');
  for (const at of upward(node)) if (at.isError) return refuse('The code around it does not parse.');
  if (node.previousSibling?.isError || node.nextSibling?.isError) return refuse('The code around it does not parse.');

  const { text } = node;
  const isHeredoc = string.heredoc !== undefined;
  const open = string.open.exec(text)?.[0] ?? '';
  const close = isHeredoc ? text.slice(heredocEnd(node) - node.startIndex) : (string.close.exec(text)?.[0] ?? '');
  const body = { start: node.startIndex + open.length, end: node.endIndex - close.length };
  if (!contains(body, span)) return refuse('It reaches beyond one string literal.');
  const holes = holesOf(node);
  const isLive = string.live?.test(text.slice(open.length, text.length - close.length)) === true;
  const at = span.start - node.startIndex;
  if (
    holes.some((hole) => overlaps({ start: hole.startIndex, end: hole.endIndex }, span)) ||
    (isLive && cutsExpression(text, at, span.end - node.startIndex, string))
  ) {
    return refuse('A part of it is an expression.');
  }

  const before = text.slice(open.length, span.start - node.startIndex);
  const after = text.slice(span.end - node.startIndex, text.length - close.length);
  const raw = text.slice(before.length + open.length, text.length - close.length - after.length);
  const isIndented = string.block === undefined ? isHeredoc || string.partial === true : (before + after).trim() !== '';
  const lines = raw.includes('\n') && isIndented ? string.lines?.(raw, wholeOf(node, string)) : raw;
  if (lines === undefined) return refuse('It is a part of an indented block of several lines.');
  const value = decode(linesOf(lines, code), string.escapes);
  if (value === undefined || cutsEscape(before, string.escapes))
    return refuse('It holds an escape sequence that is not understood.');
  const plain = holes.length === 0 && !isLive && !isHeredoc && string.partial !== true;
  const whole = plain
    ? string.block
      ? string.block(before + raw + after)
      : decode(linesOf(before + raw + after, code), string.escapes)
    : undefined;
  return { kind: 'literal', node, string, open, close, before, after, value, whole };
}
