/** An import into a parenthesized list, in the order in which gofmt keeps it. */
import type { Node } from 'web-tree-sitter';
import type { ImportNeed } from '../../../rules/language.ts';
import { lineEnd } from '../../core/dotenv.ts';
import type { Edit } from '../plan.ts';
import { nodesOf } from './tree.ts';

const pathOf = (item: Node) => item.childForFieldName('path')?.text ?? item.text;

/** The path of the item to insert, which may begin with an alias. */
const pathIn = (text: string) => text.slice(text.indexOf('"'));

/** The standard library's paths have no dot in their first part. */
const isStandard = (item: Node) => !/^"[^"/]*\./.test(pathOf(item)) && pathOf(item) !== '"C"';

/** Runs of items without a blank line between them. */
function blocksOf(items: readonly Node[], text: string): Node[][] {
  const blocks: Node[][] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    const previous = last?.at(-1);
    if (
      last === undefined ||
      previous === undefined ||
      /\n[^\S\n]*\r?\n/.test(text.slice(previous.endIndex, item.startIndex))
    )
      blocks.push([item]);
    else last.push(item);
  }
  return blocks;
}

/** The edit; undefined where there is no import to join. */
export function intoGroup(
  text: string,
  imports: readonly Node[],
  group: NonNullable<ImportNeed['group']>,
): Edit | undefined {
  const end = lineEnd(text);
  const at = (offset: number, inserted: string): Edit => ({ span: { start: offset, end: offset }, text: inserted });
  const list = imports.flatMap((node) => nodesOf(node, group.list))[0];
  if (list !== undefined) {
    const items = nodesOf(list, group.item);
    const block = blocksOf(items, text).find((candidate) => candidate.some(isStandard));
    const following = block?.find((item) => pathOf(item) > pathIn(group.text));
    if (following !== undefined) return at(following.startIndex, `${group.text}${end}\t`);
    const preceding = block?.at(-1);
    if (preceding !== undefined) {
      const rest = /^[^\n]*/.exec(text.slice(preceding.endIndex))?.[0].replace(/\r$/, '') ?? '';
      const isLast = list.endIndex <= preceding.endIndex + rest.length;
      return at(
        isLast ? preceding.endIndex : preceding.endIndex + rest.length,
        `${isLast ? '; ' : `${end}\t`}${group.text}`,
      );
    }
    return at(list.startIndex + 1, `${end}\t${group.text}${items.length > 0 ? end : ''}`);
  }
  const single = imports.find((node) => pathOf(nodesOf(node, group.item)[0] ?? node) !== '"C"');
  const item = single && nodesOf(single, group.item)[0];
  if (single === undefined || item === undefined) return undefined;
  const lines = pathOf(item) > pathIn(group.text) ? [group.text, item.text] : [item.text, group.text];
  return {
    span: { start: single.startIndex, end: single.endIndex },
    text: `import (${lines.map((line) => `${end}\t${line}`).join('')}${end})`,
  };
}
