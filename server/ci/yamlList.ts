/** Adds an item to a list of a YAML file, or takes one out, and leaves every other byte as it is: a file belongs to who wrote it. */
import { Document, isNode, type YAMLSeq } from 'yaml';

/** How the items of a list are written: what stands before the dash, and behind it. */
interface Style {
  readonly indent: string;
  readonly gap: string;
}

/** An item's lines in the text. */
interface Lines {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
}

/** Undefined where the dash shares its line with something else. */
function linesOf(text: string, item: unknown): Lines | undefined {
  if (!isNode(item) || !item.range) return undefined;
  const [from, end] = item.range;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const { indent, gap } = /^(?<indent> *)-(?<gap> +)$/.exec(text.slice(start, from))?.groups ?? {};
  return indent === undefined || gap === undefined ? undefined : { start, end, style: { indent, gap } };
}

/** An item as the lines of a list, each ended. */
export function itemLines(item: unknown, { indent, gap }: Style): string {
  const lines = new Document(item).toString({ lineWidth: 0 }).trimEnd().split('\n');
  const rest = ' '.repeat(1 + gap.length);
  return lines.map((line, index) => `${indent}${index === 0 ? `-${gap}` : rest}${line}\n`).join('');
}

/** The text with one more item behind those of `list`; undefined where the list is not written a line an item. */
export function withItem(text: string, list: YAMLSeq, item: unknown): string | undefined {
  const last = linesOf(text, list.items.at(-1));
  if (last === undefined || list.flow) return undefined;
  const before = text.slice(0, last.end);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const added = itemLines(item, last.style).replaceAll('\n', lineBreak);
  return `${before}${before.endsWith('\n') ? '' : lineBreak}${added}${text.slice(last.end)}`;
}

/** The text without an item of `list`; undefined where it is the only one, or the list is not written a line an item. */
export function withoutItem(text: string, list: YAMLSeq, index: number): string | undefined {
  const lines = linesOf(text, list.items[index]);
  if (lines === undefined || list.flow || list.items.length < 2) return undefined;
  return text.slice(0, lines.start) + text.slice(lines.end);
}
