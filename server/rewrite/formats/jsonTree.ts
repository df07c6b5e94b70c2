/** JSON as a tree, with the comments and trailing commas that editors and tools allow in their own files. */
import type { Span } from '../../core/span.ts';
import { unescapeJson } from './slot.ts';

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
