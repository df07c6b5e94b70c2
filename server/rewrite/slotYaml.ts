/** Values of YAML. */
import { isPair, isScalar, type Pair, parseDocument } from 'yaml';
import type { Span } from '../core/span.ts';
import { type Edit, type Refusal, refuse } from './plan.ts';
import { escapeJson, linesOf, type Slot } from './slot.ts';
import { plainValue, scalarAt, type YamlScalar } from './yamlScalar.ts';

/** Whether a plain scalar stands for exactly its own characters. */
function isPlain(written: string, isFlow: boolean): boolean {
  if (/[\n\t]/.test(written)) return false;
  const { contents, errors } = parseDocument(isFlow ? `[${written}]` : `a: ${written}`, { logLevel: 'silent' });
  const value: unknown = contents?.toJSON();
  return errors.length === 0 && JSON.stringify(value) === JSON.stringify(isFlow ? [written] : { a: written });
}

/** Quotes a text, in the quotes that need no escape if there are such. */
const quoted = (text: string) => (/["\\]/.test(text) && !text.includes("'") ? `'${text}'` : `"${escapeJson(text)}"`);

/** The edit that writes a text instead of a part of the scalar or of all of it, quoting what must be quoted. */
function put(scalar: YamlScalar, text: string, at: Span, by: string): Edit | undefined {
  const { node, span, body, isFlow } = scalar;
  if (node.type === 'QUOTE_DOUBLE') return { span: at, text: escapeJson(by) };
  if (node.type === 'QUOTE_SINGLE') return { span: at, text: by.replaceAll("'", "''") };
  const isWhole = at.start === body.start && at.end === body.end;
  if (node.type !== 'PLAIN' && !isWhole) return { span: at, text: by };
  if (node.type !== 'PLAIN') {
    const end = text.slice(span.start, span.end).trimEnd().length + span.start;
    return { span: { start: span.start, end }, text: isPlain(by, isFlow) ? by : quoted(by) };
  }
  const written = text.slice(body.start, at.start) + by + text.slice(at.end, body.end);
  if (isPlain(written, isFlow)) return { span: at, text: by };
  return written.includes('\n') ? undefined : { span, text: quoted(written) };
}

/** The lines of the pair that can go: the outermost one that holds nothing but the value. */
function entryOf({ maps, path, span, isFlow }: YamlScalar, text: string): Span | undefined {
  if (isFlow || typeof path.at(-1) === 'number') return undefined;
  let level = maps.length - 1;
  const pairAt = (index: number): Pair | undefined =>
    (maps[index]?.items as Pair[] | undefined)?.find((pair) => {
      const range = isPair(pair) && isScalar(pair.key) ? pair.key.range : undefined;
      const end = (pair.value as { range?: readonly number[] } | null)?.range?.[1] ?? 0;
      return range !== undefined && range !== null && range[0] <= span.start && span.start <= end;
    });
  while (level > 0 && maps[level]?.items.length === 1 && pairAt(level - 1)?.value === maps[level]) level--;
  const key = pairAt(level)?.key;
  const start = (isScalar(key) ? key.range?.[0] : undefined) ?? 0;
  const lines = linesOf(text, { start, end: span.end });
  return /^[ \uFEFF]*$/.test(text.slice(lines.start, start)) ? lines : undefined;
}

/** Finds the value; says why there is none. */
export function yamlSlot(text: string, at: Span): Slot | Refusal {
  const scalar = scalarAt(text, at);
  if (scalar.kind === 'refusal') return scalar;
  const { node, path, span, body } = scalar;
  if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str')
    return refuse(`The value has a type of its own, ${node.tag}.`);
  return {
    kind: 'slot',
    keys: path.map(String),
    span,
    body,
    value: typeof node.value === 'string' ? node.value : node.source,
    part: (part) => plainValue(scalar, text, part),
    quote: node.type === 'QUOTE_SINGLE' ? '"' : "'",
    put: (part, by) => put(scalar, text, part, by),
    entry: entryOf(scalar, text),
  };
}
