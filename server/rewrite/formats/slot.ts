/** A value of a config file: where it stands, what it stands for, and how another text is written in its place. */
import type { Span } from '../../core/span.ts';
import type { Edit } from '../plan.ts';

/** All offsets are those of the source. */
export interface Slot {
  readonly kind: 'slot';
  /** The keys that lead to it, outermost first; an index is one of them. */
  readonly keys: readonly string[];
  /** The value with its quotes. */
  readonly span: Span;
  /** The text between the quotes. */
  readonly body: Span;
  /** What the whole value stands for; undefined where we can't tell. */
  readonly value: string | undefined;
  /** What a part of the body stands for; undefined where an escape is in it. */
  readonly part: (at: Span) => string | undefined;
  /** The quote that needs no escape in the value. */
  readonly quote: string;
  /** The edit that writes a text instead of a part of the body, or of all of it; undefined where the value can't hold it. */
  readonly put: (at: Span, by: string) => Edit | undefined;
  /** The edit that takes the entry with its key out of the file; undefined where that would break it. */
  readonly entry: Edit | undefined;
  /** Other places of the file have the value from here. */
  readonly isShared?: boolean;
}

/** The line that an offset stands in, without its line end. */
export function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : feed - (text[feed - 1] === '\r' ? 1 : 0);
  return { start, end };
}

/** The lines from one offset to another with their last line end, but without the file's byte order mark. */
export function linesOf(text: string, { start, end }: Span): Span {
  const feed = text.indexOf('\n', end - (text[end - 1] === '\n' ? 1 : 0));
  const first = text.lastIndexOf('\n', start - 1) + 1;
  return { start: text[first] === '\uFEFF' ? first + 1 : first, end: feed < 0 ? text.length : feed + 1 };
}

/** The edit that takes whole lines out. */
export const withoutLines = (text: string, at: Span): Edit => ({ span: linesOf(text, at), text: '' });

/** Undoes the escapes of a text between double quotes as JSON has them; undefined where it has others. */
export function unescapeJson(raw: string): string | undefined {
  try {
    return JSON.parse(`"${raw.replaceAll('\t', '\\t')}"`);
  } catch {
    return undefined;
  }
}

/** Escapes a text for double quotes as JSON has them. */
export const escapeJson = (text: string) => JSON.stringify(text).slice(1, -1);
