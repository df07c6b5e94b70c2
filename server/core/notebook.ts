/**
 * A notebook's cells as the texts that they are to a person, so that a closed notebook gives what an open one does.
 * https://nbformat.readthedocs.io/en/latest/format_description.html
 */
import type { Source } from '../../rules/rule.ts';
import type { Finding } from './finding.ts';
import type { Scanner } from './scan.ts';
import { overlaps, type Span } from './span.ts';

/** A text that the file spells out: what it says, and where each of its characters begins in the file; one more offset tells where it ends. */
interface Spelled {
  readonly text: string;
  readonly offsets: readonly number[];
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/gs;
const character = /\\u[\da-fA-F]{4}|\\.|./gs;

/** The string literal that begins at `start`. Throws where it holds an escape that JSON does not know. */
function stringAt(literal: string, start: number): Spelled {
  const offsets: number[] = [];
  let text = '';
  for (const { 0: written, index } of literal.slice(1, -1).matchAll(character)) {
    text += written.length === 1 ? written : (JSON.parse(`"${written}"`) as string);
    offsets.push(start + 1 + index);
  }
  return { text, offsets: [...offsets, start + literal.length - 1] };
}

/** The strings of each cell's `source`, which is one or a list of them. */
function sourcesOf(text: string): Spelled[][] {
  const cells: Spelled[][] = [];
  // Of every object and list around, the key by which it is held, if any: (root), cells, (cell), source.
  const path: (string | undefined)[] = [];
  let key: string | undefined;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '{' || found === '[') {
      if (path.length === 2 && path[1] === 'cells') cells.push([]);
      path.push(key);
      key = undefined;
    } else if (found === '}' || found === ']') {
      path.pop();
      key = undefined;
    } else if (found === ',') {
      key = undefined;
    } else if (key === undefined && /^\s*:/.test(text.slice(index + found.length, index + found.length + 8))) {
      key = found.slice(1, -1);
    } else if (path[1] === 'cells' && (path.length === 3 ? key : path.length === 4 && path[3]) === 'source') {
      cells.at(-1)?.push(stringAt(found, index));
    }
  }
  return cells;
}

function joined(strings: readonly Spelled[]): Spelled {
  return {
    text: strings.map(({ text }) => text).join(''),
    offsets: strings.flatMap(({ offsets }, index) => (index === strings.length - 1 ? offsets : offsets.slice(0, -1))),
  };
}

/** Whether a file is a notebook as it lies on disk, and not one of its cells. */
export function isNotebookFile({ path, languageId }: Source): boolean {
  return path.endsWith('.ipynb') && (languageId === undefined || languageId === 'json');
}

/** What stands in a notebook: of the cells' sources what their own texts say, of the rest (outputs, metadata) what the file says. */
export function scanNotebook(source: Source, scanner: Pick<Scanner, 'scan'>): readonly Finding[] {
  const inFile = scanner.scan(source);
  let sources: Spelled[][];
  try {
    sources = sourcesOf(source.text).filter(({ length }) => length > 0);
  } catch {
    return inFile;
  }
  const covered = sources.flat().map(({ offsets }): Span => ({ start: offsets[0] ?? 0, end: offsets.at(-1) ?? 0 }));
  const inCells = sources.flatMap((strings) => {
    const { text, offsets } = joined(strings);
    const original = ({ start, end }: Span): Span => ({ start: offsets[start] ?? 0, end: offsets[end] ?? 0 });
    return scanner.scan({ ...source, text }).map((finding) => ({
      ...finding,
      span: original(finding.span),
      ...(finding.related === undefined ? {} : { related: finding.related.map(original) }),
    }));
  });
  const elsewhere = inFile.filter(({ span }) => !covered.some((each) => overlaps(each, span)));
  return [...elsewhere, ...inCells].sort((a, b) => a.span.start - b.span.start);
}
