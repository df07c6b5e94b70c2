import type { Span } from '../core/span.ts';
import type { Edit } from './plan.ts';

/** A text that is edited again and again, and still knows its original. Offsets are UTF-16 code units. */
export interface EditedText {
  /** The text as it is now. */
  text(): string;
  /** Applies edits of the text as it is now. They must not overlap; those at the same place keep their order. */
  apply(edits: readonly Edit[]): void;
  /** Where a span of the original is now; undefined where a part of it is gone or something stands in it. */
  locate(original: Span): Span | undefined;
  /** The edits that make the text of the original, in order. */
  edits(): readonly Edit[];
}

/** `at` is where the text stood in the original; undefined for one that was put in. */
interface Piece {
  readonly text: string;
  readonly at: number | undefined;
}

/** Starts from an original text. */
export function createEditedText(original: string): EditedText {
  let pieces: readonly Piece[] = [{ text: original, at: 0 }];

  const cut = (from: number, to: number): Piece[] => {
    const parts: Piece[] = [];
    let start = 0;
    for (const { text, at } of pieces) {
      const [first, last] = [Math.max(from - start, 0), Math.min(to - start, text.length)];
      if (first < last) parts.push({ text: text.slice(first, last), at: at === undefined ? undefined : at + first });
      start += text.length;
    }
    return parts;
  };

  return {
    text: () => pieces.map(({ text }) => text).join(''),
    apply: (edits) => {
      const next: Piece[] = [];
      let done = 0;
      for (const { span, text } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
        next.push(...cut(done, span.start));
        if (text !== '') next.push({ text, at: undefined });
        done = Math.max(done, span.end);
      }
      pieces = [...next, ...cut(done, Number.POSITIVE_INFINITY)];
    },
    locate: ({ start, end }) => {
      let now = 0;
      let from: number | undefined;
      // Neighbours of the original may have been cut apart and still stand side by side.
      let expected = start;
      for (const { text, at } of pieces) {
        const next = at === undefined ? undefined : at + text.length;
        if (from === undefined && at !== undefined && next !== undefined && at <= start && start < next) {
          from = now + start - at;
          expected = next;
        } else if (from !== undefined) {
          if (at !== expected || next === undefined) return undefined;
          expected = next;
        }
        if (from !== undefined && end <= expected) return { start: from, end: from + end - start };
        now += text.length;
      }
      return undefined;
    },
    edits: () => {
      const edits: Edit[] = [];
      let done = 0;
      let put = '';
      for (const { text, at } of [...pieces, { text: '', at: original.length }]) {
        if (at === undefined) {
          put += text;
          continue;
        }
        if (at > done || put !== '') edits.push({ span: { start: done, end: at }, text: put });
        done = at + text.length;
        put = '';
      }
      return edits;
    },
  };
}
