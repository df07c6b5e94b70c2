/** A string literal inside an expression of a format. */
import { contains, type Span } from '../../core/span.ts';

/** Either quote, with escapes, as most languages of expressions have it. */
const usual = /(["'])(?:\\[\s\S]|(?!\1)[^\\])*\1/g;

/** Single quotes, doubled where one stands for itself. https://docs.github.com/actions/reference/workflows-and-actions/expressions#literals */
export const actionsLiteral = /'(?:''|[^'])*'/g;

/** The literal that is nothing but `at`, with its quotes, in the expression that begins at `from`; undefined where it is a part of one, or of none. */
export function literalAround(text: string, at: Span, from: number, literals: RegExp = usual): Span | undefined {
  for (const found of text.slice(from).matchAll(literals)) {
    const span = { start: from + found.index, end: from + found.index + found[0].length };
    if (contains(span, at)) return span.start + 1 === at.start && span.end - 1 === at.end ? span : undefined;
    if (span.start > at.start) return undefined;
  }
  return undefined;
}
