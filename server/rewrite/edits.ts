import type { Edit } from './plan.ts';

/** The text after the edits, which must not overlap; those at the same place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.span.start - b.span.start || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of ordered) {
    result += text.slice(at, span.start) + inserted;
    at = Math.max(at, span.end);
  }
  return result + text.slice(at);
}
