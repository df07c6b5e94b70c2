/** Values of formats that we know no grammar of: the quoted string or the word around a secret, and prose. */
import { assignedName } from '../../core/envName.ts';
import { contains, type Span } from '../../core/span.ts';
import { type Refusal, refuse } from '../plan.ts';
import { lineAt, type Slot, withoutLines } from './slot.ts';

/** The quoted string of a line, with its quotes, or the word; undefined in a comment. */
function aroundIn(text: string, line: Span, at: Span): Span | undefined {
  for (const found of text.slice(line.start, line.end).matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^\s;"']+/g)) {
    const span = { start: line.start + found.index, end: line.start + found.index + found[0].length };
    if (/^(?:#|\/\/)/.test(found[0])) return undefined;
    if (contains(span, at)) return span;
  }
  return at;
}

/** The keys are the words on the line before the value. */
export function wordSlot(text: string, at: Span): Slot | Refusal {
  const line = lineAt(text, at.start);
  if (at.end > line.end) return refuse('It goes on over several lines.');
  const span = aroundIn(text, line, at);
  if (span === undefined) return refuse('It stands in a comment: delete it there.');
  const isQuoted = /^["']/.test(text.slice(span.start, span.end));
  const body = isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
  const read = ({ start, end }: Span) => (text.slice(start, end).includes('\\') ? undefined : text.slice(start, end));
  return {
    kind: 'slot',
    keys: text.slice(line.start, span.start).match(/[^\s=:]+/g) ?? [],
    span,
    body,
    value: read(body),
    part: read,
    quote: text[span.start] === "'" ? '"' : "'",
    put: (part, by) => ({ span: part, text: by }),
    entry: withoutLines(text, span),
  };
}

/** The secret alone, whose key is the word that something is assigned to or the header that it stands in. */
export function requestSlot(text: string, at: Span): Slot | Refusal {
  const line = text.slice(lineAt(text, at.start).start, at.start);
  if (/^\s*(?:#|\/\/)/.test(line)) return refuse('It stands in a comment: delete it there.');
  const slot = proseSlot(text, at);
  if (slot.kind === 'refusal') return slot;
  const key = assignedName(text, at.start) ?? /^([\w-]+):\s/.exec(line)?.[1];
  return { ...slot, keys: key === undefined ? [] : [key] };
}

/** The secret alone. The key is `code` in a fence, an indented block or a code span, and `text` elsewhere. */
export function proseSlot(text: string, at: Span): Slot | Refusal {
  const value = text.slice(at.start, at.end);
  if (value.includes('\n')) return refuse('It goes on over several lines: delete it there.');
  const fences = text.slice(0, at.start).match(/^[^\S\n]{0,3}(?:```|~~~)/gm) ?? [];
  const line = text.slice(lineAt(text, at.start).start, at.start);
  const isCode = fences.length % 2 === 1 || /^(?: {4}|\t)/.test(line) || (line.match(/`/g) ?? []).length % 2 === 1;
  return {
    kind: 'slot',
    keys: [isCode ? 'code' : 'text'],
    span: at,
    body: at,
    value,
    part: () => value,
    quote: "'",
    put: (span, by) => ({ span, text: by }),
    entry: undefined,
  };
}
