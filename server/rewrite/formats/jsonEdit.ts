/** Changes of a JSON text that keep the rest as it is written. */
import type { Span } from '../../core/span.ts';
import type { Edit } from '../plan.ts';
import type { JsonNode } from './jsonTree.ts';

/** Inserts an entry, `"key": value` or a bare value, as the first of an object or list, laid out as the first one is. */
export function insertFirst(text: string, { span, members }: JsonNode, entry: string): Edit {
  const first = members[0]?.keySpan.start;
  if (first === undefined) return { span: { start: span.start + 1, end: span.start + 1 }, text: entry };
  const gap = /\s*$/.exec(text.slice(span.start + 1, first))?.[0] ?? '';
  return { span: { start: first, end: first }, text: `${entry},${gap}` };
}

/** The span of a member with the comma that would be left over. */
export function memberSpan({ members }: JsonNode, key: string): Span | undefined {
  const index = members.findIndex((member) => member.key === key);
  const member = members[index];
  if (member === undefined) return undefined;
  const next = members[index + 1];
  if (next !== undefined) return { start: member.keySpan.start, end: next.keySpan.start };
  return { start: members[index - 1]?.value.span.end ?? member.keySpan.start, end: member.value.span.end };
}
