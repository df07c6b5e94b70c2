/** A string literal inside an expression of a format. */
import type { Span } from '../../core/span.ts';

/** The literal that is nothing but `at`, with its quotes; undefined where an escaped or doubled quote stands beside it. */
export function literalAround(text: string, { start, end }: Span): Span | undefined {
  const quote = text[start - 1];
  if ((quote !== "'" && quote !== '"') || text[end] !== quote) return undefined;
  const isBare = text[start - 2] !== '\\' && text[start - 2] !== quote && text[end + 1] !== quote;
  return isBare ? { start: start - 1, end: end + 1 } : undefined;
}
