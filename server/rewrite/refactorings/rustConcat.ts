/** `concat!("a", "b")` of Rust, which joins literals when the program is built. */
import type { Node } from 'web-tree-sitter';
import type { Span } from '../../core/span.ts';
import type { Rewriting } from '../code/rewriting.ts';
import { formatOf, macroAround } from './rustFormat.ts';
import { owned } from './rustStatic.ts';

/** A call of `concat!` whose arguments are texts. */
export interface Concat {
  /** All of the call. */
  readonly span: Span;
  readonly parts: readonly Node[];
}

/** The call that a literal is an argument of; undefined where there is none, or where its result must be a literal. */
export function concatAt(node: Node): Concat | undefined {
  const { name, tokens } = macroAround(node);
  if (name !== 'concat' || tokens === undefined || tokens.id !== node.parent?.id) return undefined;
  const parts = tokens.namedChildren.filter((child) => child !== null);
  const isPlain = parts.every(({ type, text }) => type === 'string_literal' && text.startsWith('"'));
  // In the list of another macro the call is three tokens.
  const isNode = tokens.parent?.type === 'macro_invocation';
  const first = isNode ? tokens.parent : tokens.previousSibling?.previousSibling;
  if (!first || !isPlain || (!isNode && formatOf(first) !== undefined)) return undefined;
  return { span: { start: first.startIndex, end: tokens.endIndex }, parts };
}

/** The `String` that stands for the whole call. */
export function concatText(rewriting: Rewriting, { parts }: Concat): string {
  const { node } = rewriting.target.literal;
  const pieces = parts.map((part) => (part.id === node.id ? owned(rewriting) : part.text));
  return `format!("${pieces.map(() => '{}').join('')}", ${pieces.join(', ')})`;
}
