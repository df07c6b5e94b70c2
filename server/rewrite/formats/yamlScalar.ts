/** The YAML scalar around a secret, and where it stands. */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../../core/span.ts';
import { type Refusal, refuse } from '../plan.ts';

/** A step from the document's root: a key, or an index. */
export type Step = string | number;

/** All offsets are those of the source. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly node: Scalar;
  readonly path: readonly Step[];
  /** The maps and lists on the way, one for each step. */
  readonly holders: readonly (YAMLMap | YAMLSeq)[];
  /** The maps among them. */
  readonly maps: readonly YAMLMap[];
  /** The scalar with its quotes or its block header. */
  readonly span: Span;
  /** The text between the quotes, or that of the block. */
  readonly body: Span;
  readonly isFlow: boolean;
  /** The column of the key that holds it; 0-based. */
  readonly column: number;
}

const spanOf = (node: Node): Span => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 });

interface Way {
  readonly path: readonly Step[];
  readonly holders: readonly (YAMLMap | YAMLSeq)[];
  readonly isFlow: boolean;
  readonly key: number;
}

/** The scalar that holds all of `at`; a refusal in a key, undefined elsewhere. */
function descend(node: unknown, at: Span, way: Way): { node: Scalar; way: Way } | Refusal | undefined {
  if (isScalar(node)) {
    const span = spanOf(node);
    return span.start <= at.start && at.end <= span.end ? { node, way } : undefined;
  }
  if (isMap(node)) {
    const holders = [...way.holders, node];
    for (const pair of node.items as Pair[]) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const key = spanOf(pair.key);
      if (key.start <= at.start && at.end <= key.end) return refuse('A key must be a constant.');
      const path = [...way.path, String(pair.key.value)];
      const found = descend(pair.value, at, {
        path,
        holders,
        isFlow: way.isFlow || node.flow === true,
        key: key.start,
      });
      if (found !== undefined) return found;
    }
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const path = [...way.path, index];
      const holders = [...way.holders, node];
      const found = descend(item, at, { ...way, path, holders, isFlow: way.isFlow || node.flow === true });
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function bodyOf(node: Scalar, text: string): Span {
  const span = spanOf(node);
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return { start: span.start + 1, end: span.end - 1 };
  if (node.type === 'PLAIN') return span;
  return { start: text.indexOf('\n', span.start) + 1, end: span.end };
}

/** Finds the scalar; says why there is none. */
export function scalarAt(text: string, at: Span): YamlScalar | Refusal {
  const lines = new LineCounter();
  // The parser counts a byte order mark as a column.
  for (const document of parseAllDocuments(text.replace(/^\uFEFF/, '\n'), { lineCounter: lines, logLevel: 'silent' })) {
    if (!('contents' in document)) continue;
    const found = descend(document.contents, at, { path: [], holders: [], isFlow: false, key: 0 });
    if (found === undefined) continue;
    if ('kind' in found) return found;
    if (document.errors.length > 0)
      return refuse(
        document.errors.some(({ code }) => code === 'DUPLICATE_KEY')
          ? 'A map of this file has one key twice.'
          : 'The file is no valid YAML.',
      );
    const { node, way } = found;
    const maps = way.holders.filter((holder) => isMap(holder));
    const column = lines.linePos(way.key).col - 1;
    return { kind: 'scalar', node, ...way, maps, span: spanOf(node), body: bodyOf(node, text), column };
  }
  return refuse('It does not stand in a value.');
}

/** Where a key of a map begins. */
export const keyStart = (map: YAMLMap | undefined, name: string): number | undefined => {
  const key = map?.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key;
  return isScalar(key) ? key.range?.[0] : undefined;
};

/** Whether another place of the file refers to a node by its anchor, and would hang in the air without it. */
export function isAliased({ anchor }: { readonly anchor?: string }, text: string): boolean {
  return anchor !== undefined && new RegExp(`\\*${anchor.replace(/\W/g, '\\$&')}(?![^\\s,\\]}])`).test(text);
}

/** What the secret stands for where no escape is near it; undefined otherwise. */
export function plainValue({ node, body }: YamlScalar, text: string, at: Span): string | undefined {
  if (at.start < body.start || at.end > body.end) return undefined;
  const raw = text.slice(at.start, at.end);
  if (raw.includes('\n')) return undefined;
  const before = text.slice(body.start, at.start);
  if (node.type === 'QUOTE_DOUBLE' && (raw.includes('\\') || before.endsWith('\\'))) return undefined;
  if (node.type === 'QUOTE_SINGLE' && raw.includes("'")) return undefined;
  return raw;
}

/** Replaces `at` inside a scalar by a text that has braces, colons and spaces in it, quoting a plain scalar where that needs it. */
export function replaceIn(
  { node, span, isFlow }: YamlScalar,
  text: string,
  at: Span,
  by: string,
): { span: Span; text: string } | undefined {
  if (node.type !== 'PLAIN' || (!isFlow && /^[^{]/.test(by))) return { span: at, text: by };
  const written = text.slice(span.start, at.start) + by + text.slice(at.end, span.end);
  return /["\\\n]/.test(written) ? undefined : { span, text: `"${written}"` };
}
