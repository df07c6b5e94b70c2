/** Values of JSON, with the comments and trailing commas that editors and tools allow in their own files. */
import { contains, type Span } from '../core/span.ts';
import { type Refusal, refuse } from './plan.ts';
import { escapeJson, type Slot, unescapeJson } from './slot.ts';

/** A value with what it holds. Members have their key and its span. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'other';
  readonly span: Span;
  readonly members: readonly { readonly key: string; readonly keySpan: Span; readonly value: JsonNode }[];
}

const tokens = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The tree of a text, as far as it can be read; undefined where it can't. Members of an array have their index as a key. */
export function parseJson(text: string): JsonNode | undefined {
  const all: readonly Token[] = [...text.matchAll(tokens)]
    .filter(([token]) => !/^\/[/*]/.test(token))
    .map((found) => ({ text: found[0], start: found.index, end: found.index + found[0].length }));
  let at = text.startsWith('\uFEFF') && all[0]?.text === '\uFEFF' ? 1 : 0;

  function members(close: string): JsonNode['members'] | undefined {
    const found: { key: string; keySpan: Span; value: JsonNode }[] = [];
    while (all[at]?.text !== close) {
      const first = all[at];
      if (first === undefined) return undefined;
      const { start, end } = first;
      if (close === '}') {
        at++;
        if (all[at++]?.text !== ':') return undefined;
      }
      const value = node();
      if (value === undefined) return undefined;
      const key = close === '}' ? (unescapeJson(first.text.slice(1, -1)) ?? '') : String(found.length);
      found.push({ key, keySpan: close === '}' ? { start, end } : { start, end: start }, value });
      if (all[at]?.text === ',') at++;
      else if (all[at]?.text !== close) return undefined;
    }
    return found;
  }

  function node(): JsonNode | undefined {
    const first = all[at++];
    if (first === undefined || /^[}\]:,]$/.test(first.text)) return undefined;
    const { start } = first;
    if (first.text !== '{' && first.text !== '[') {
      return { kind: first.text.startsWith('"') ? 'string' : 'other', span: { start, end: first.end }, members: [] };
    }
    const inside = members(first.text === '{' ? '}' : ']');
    const last = all[at++];
    if (inside === undefined || last === undefined) return undefined;
    return { kind: first.text === '{' ? 'object' : 'array', span: { start, end: last.end }, members: inside };
  }

  return node();
}

/** The member behind a way of keys. */
export function jsonAt(node: JsonNode | undefined, keys: readonly string[]): JsonNode | undefined {
  return keys.reduce<JsonNode | undefined>(
    (inner, key) => inner?.members.find((member) => member.key === key)?.value,
    node,
  );
}

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
    entry: undefined,
  };
}
