/** Values of YAML. */
import type { Span } from '../../core/span.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import { escapeJson, type Slot } from './slot.ts';
import { withoutEntry } from './yamlEntry.ts';
import { isPlain, quoted } from './yamlQuoting.ts';
import { isAliased, plainValue, scalarAt, type YamlScalar } from './yamlScalar.ts';

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
    entry: withoutEntry(scalar, text),
    isShared: [node, ...scalar.holders].some((each) => isAliased(each, text)),
  };
}
