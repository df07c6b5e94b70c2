/** How an entry leaves a YAML file, without breaking what stands around it. */
import { isMap, isPair, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../core/span.ts';
import type { Edit } from '../plan.ts';
import { linesOf } from './slot.ts';
import { isAliased, type Step, type YamlScalar } from './yamlScalar.ts';

const endOf = (node: unknown): number => (node as Node | null)?.range?.[1] ?? 0;

/** The entries of a map or a list; undefined where one is written in a way that we can't place. */
function entriesOf(holder: YAMLMap | YAMLSeq): readonly Span[] | undefined {
  const spans = holder.items.map((item): Span | undefined => {
    const pair = isPair(item) ? (item as Pair) : undefined;
    const first = pair === undefined ? item : pair.key;
    const start = (first as Node | null)?.range?.[0];
    const last = pair?.value ?? first;
    return start === undefined || endOf(last) === 0 ? undefined : { start, end: endOf(last) };
  });
  return spans.some((span) => span === undefined) ? undefined : spans.filter((span) => span !== undefined);
}

const indexIn = (holder: YAMLMap | YAMLSeq, step: Step): number =>
  isMap(holder)
    ? holder.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(step))
    : Number(step);

/** One of several entries: its lines, or its part of a line with the comma that would be left over. */
function without(holder: YAMLMap | YAMLSeq, step: Step, text: string): Edit | undefined {
  const entries = entriesOf(holder);
  const index = indexIn(holder, step);
  const entry = entries?.[index];
  if (entries === undefined || entry === undefined) return undefined;
  if (holder.flow) {
    const next = entries[index + 1];
    const start = next === undefined ? (entries[index - 1]?.end ?? entry.start) : entry.start;
    return { span: { start, end: next?.start ?? entry.end }, text: '' };
  }
  const lines = linesOf(text, entry);
  const before = text.slice(lines.start, entry.start);
  return (isMap(holder) ? /^ *$/ : /^ *- +$/).test(before) ? { span: lines, text: '' } : undefined;
}

/** The only entry: what held it stays, and is empty. */
function emptied(holder: YAMLMap | YAMLSeq, key: unknown, text: string): Edit | undefined {
  const empty = isMap(holder) ? '{}' : '[]';
  const [start = 0] = holder.range ?? [];
  const end = text.slice(0, endOf(holder)).trimEnd().length;
  if (holder.flow) return { span: { start, end }, text: empty };
  const above = text.slice(0, start).replace(/[\s-]+$/, '').length;
  const isAlone = isScalar(key) && !text.slice(endOf(key), above).includes('#');
  return isAlone ? { span: { start: above, end }, text: ` ${empty}` } : undefined;
}

/** An entry: the way to it, and the value that may have an anchor. */
export type YamlEntry = Pick<YamlScalar, 'holders' | 'path'> & { readonly node: { readonly anchor?: string } };

/** The edit that takes an entry out; undefined where that would break the file, or where another place refers to it. */
export function withoutEntry({ holders, path, node }: YamlEntry, text: string): Edit | undefined {
  const holder = holders.at(-1);
  const step = path.at(-1);
  if (holder === undefined || step === undefined || isAliased(node, text)) return undefined;
  if (holder.items.length > 1) return without(holder, step, text);
  const outer = holders.at(-2);
  const own = path.at(-2);
  if (!isMap(outer) || own === undefined) return undefined;
  const canGo = outer.items.length > 1 && !isAliased(holder, text);
  const pair = outer.items[indexIn(outer, own)];
  return canGo ? without(outer, own, text) : emptied(holder, pair?.key, text);
}
