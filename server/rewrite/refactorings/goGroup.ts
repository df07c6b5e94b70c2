/** A constant of Go that leaves its neighbours: its comments go along, and blank lines stand where gofmt wants them. */
import type { Node } from 'web-tree-sitter';
import { lineEnd } from '../../core/dotenv.ts';
import type { Edit } from '../plan.ts';

const insertAt = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** The edits that take a spec out of its group and write it, as `written`, behind the group. */
export function outOfGroup(spec: Node, declaration: Node, written: string, text: string): readonly Edit[] {
  const end = lineEnd(text);
  const lines = text.split('\n');
  const startOf = (row: number) => lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0);
  const [top, bottom] = [spec.startPosition.row, spec.endPosition.row];
  const indent = /^[^\S\n]*/.exec(lines[declaration.startPosition.row] ?? '')?.[0] ?? '';
  const variable = `var ${written.replace(/[^\S\n]+=/, ' =')}`;
  const note = /^[^\S\n]*(\/\/[^\r\n]*)?\r?$/.exec(text.slice(spec.endIndex, startOf(bottom + 1) - 1));
  if (note === null || text.slice(startOf(top), spec.startIndex).trim() !== '') {
    const behind = `${end}${end}${indent}${variable}`;
    return [{ span: { start: spec.startIndex, end: spec.endIndex }, text: '' }, insertAt(declaration.endIndex, behind)];
  }
  let first = top;
  while (/^\s*\/\//.test(lines[first - 1] ?? '')) first -= 1;
  const comments = lines.slice(first, top).map((line) => `${indent}${line.trim()}${end}`);
  const isEdge = (row: number) => /^(?:|.*\(|\s*\))$/.test((lines[row] ?? '').trim());
  // One of the blank lines that stood around it.
  const last = lines[bottom + 1]?.trim() === '' && isEdge(first - 1) ? bottom + 1 : bottom;
  const behind = `${end}${end}${comments.join('')}${indent}${variable}${note[1] === undefined ? '' : ` ${note[1]}`}`;
  return [
    { span: { start: startOf(first), end: startOf(last + 1) }, text: '' },
    insertAt(declaration.endIndex, behind),
  ];
}

/** Whether two declarations of different kinds stand in lines that follow each other. */
const isTight = (above: Node | null, below: Node | null, other: Node | null) =>
  above !== null &&
  below !== null &&
  below.startPosition.row === above.endPosition.row + 1 &&
  !/^(?:var_declaration|comment)$/.test(other?.type ?? '');

/** Blank lines around a declaration of the top level that becomes a variable among constants. */
export function apart(declaration: Node, text: string): readonly Edit[] {
  const { previousNamedSibling: above, nextNamedSibling: below } = declaration;
  const end = lineEnd(text);
  return [
    ...(isTight(above, declaration, above) ? [insertAt(text.lastIndexOf('\n', declaration.startIndex) + 1, end)] : []),
    ...(isTight(declaration, below, below) ? [insertAt(text.indexOf('\n', declaration.endIndex) + 1, end)] : []),
  ];
}
