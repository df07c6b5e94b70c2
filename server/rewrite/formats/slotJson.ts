/** Values of JSON. */
import { contains, type Span } from '../../core/span.ts';
import { type Refusal, refuse } from '../plan.ts';
import { memberSpan } from './jsonEdit.ts';
import { type JsonNode, jsonAt, parseJson } from './jsonTree.ts';
import { escapeJson, type Slot, unescapeJson } from './slot.ts';

function descend(
  node: JsonNode,
  at: Span,
  keys: readonly string[],
): { node: JsonNode; keys: readonly string[] } | Refusal | undefined {
  if (node.kind === 'string' && contains(node.span, at)) return { node, keys };
  for (const { key, keySpan, value } of node.members) {
    if (contains(keySpan, at)) return refuse('A key must be a constant.');
    if (contains(value.span, at)) return descend(value, at, [...keys, key]);
  }
  return undefined;
}

/** Finds the value; says why there is none. */
export function jsonSlot(text: string, at: Span): Slot | Refusal {
  const root = parseJson(text);
  if (root === undefined) return refuse('The file is no valid JSON.');
  const found = descend(root, at, []) ?? refuse('It does not stand in a value.');
  if ('reason' in found) return found;
  const { span } = found.node;
  const holder = jsonAt(root, found.keys.slice(0, -1));
  const member = holder && memberSpan(holder, found.keys.at(-1) ?? '');
  const body = { start: span.start + 1, end: span.end - 1 };
  return {
    kind: 'slot',
    keys: found.keys,
    span,
    body,
    value: unescapeJson(text.slice(body.start, body.end)),
    part: ({ start, end }) => {
      const raw = text.slice(start, end);
      return raw.includes('\\') || text.slice(body.start, start).endsWith('\\') ? undefined : raw;
    },
    quote: "'",
    put: (span, by) => ({ span, text: escapeJson(by) }),
    entry: member && { span: member, text: '' },
  };
}
