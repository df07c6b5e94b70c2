/** Values of formats with one entry a line: `key = value` under `[section]`, as INI, properties and TOML have it. */
import { contains, type Span } from '../../core/span.ts';
import { type Refusal, refuse } from '../plan.ts';
import { escapeJson, lineAt, type Slot, unescapeJson, withoutLines } from './slot.ts';

/** The words of a section or a dotted key, without their quotes. */
const words = (key: string): readonly string[] =>
  [...key.matchAll(/"([^"]*)"|'([^']*)'|([^\s."']+)/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');

/** The section around an offset, by the last header above it. */
function sectionOf(text: string, offset: number): readonly string[] {
  const header = [...text.slice(0, offset).matchAll(/^[^\S\n]*\[{1,2}([^\n\]]*)\]/gm)].at(-1)?.[1];
  return header === undefined ? [] : words(header.trim());
}

const continues = /(?<!\\)(?:\\\\)*\\$/;

/** A value in quotes that stands in an inline table or a list goes by the key nearest to it. */
function inlineKey(before: string): readonly string[] {
  const key = /([\w-]+|"[^"]*"|'[^']*')\s*=\s*$/.exec(before)?.[1];
  return key === undefined ? [] : words(key);
}

interface Line {
  readonly keys: readonly string[];
  readonly value: Span;
}

/** The entry of a line; undefined where it has none. */
function entryOf(text: string, line: Span, separator: RegExp): Line | undefined {
  const raw = text.slice(line.start, line.end);
  const found = separator.exec(raw);
  if (found === null || /^\s*(?:[#;!]|\[)/.test(raw)) return undefined;
  const start = line.start + found.index + found[0].length;
  return { keys: [found[1]?.trim() ?? ''], value: { start, end: line.start + raw.trimEnd().length } };
}

/** The secret's line, where the entry is no part of a longer one. */
function lineOf(text: string, at: Span, separator: RegExp): Line | Refusal {
  const line = lineAt(text, at.start);
  const entry = at.end <= line.end ? entryOf(text, line, separator) : undefined;
  if (entry === undefined || !contains(entry.value, at)) return refuse('It does not stand in the value of an entry.');
  const above = line.start === 0 ? '' : text.slice(lineAt(text, line.start - 1).start, line.start).trimEnd();
  if (continues.test(above) || continues.test(text.slice(line.start, line.end)))
    return refuse('The value goes on over several lines.');
  return entry;
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** Whether a more deeply indented line belongs to the entry above it here, as Python's INI files have it. */
function isIndented(text: string, { start }: Span): boolean {
  const line = lineAt(text, start);
  const own = indentOf(text.slice(line.start, line.end));
  const outer = text
    .slice(0, line.start)
    .split('\n')
    .slice(0, -1)
    .findLast((each) => each.trim() !== '' && indentOf(each) < own);
  const below = text.slice(line.end).split('\n')[1] ?? '';
  return (outer !== undefined && !/^\s*[[#;]/.test(outer)) || (below.trim() !== '' && indentOf(below) > own);
}

/** Undoes the escapes of a properties file. https://docs.oracle.com/javase/8/docs/api/java/util/Properties.html#load-java.io.Reader- */
const unescapeProperty = (raw: string) =>
  raw.replace(/\\(?:u([\dA-Fa-f]{4})|([\s\S]))/g, (_, code: string | undefined, char: string) =>
    code === undefined
      ? ({ n: '\n', r: '\r', t: '\t', f: '\f' }[char] ?? char)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** A key and what parts it from its value. */
const pair = /^[^\S\n]*([^=:\n]*(?::[^=\s][^=:\n]*)*?)[^\S\n]*[=:][^\S\n]*/;

/** An entry of an INI or properties file; the keys are the section's words and the entry's own key. */
export function iniSlot(text: string, at: Span): Slot | Refusal {
  const line = lineOf(text, at, pair);
  if ('reason' in line) return line;
  const { value: span, keys } = line;
  const raw = text.slice(span.start, span.end);
  const isQuoted = /^(["'])[^"']*\1$/.test(raw);
  const body = isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
  const part = (of: Span) => {
    const own = text.slice(of.start, of.end);
    return contains(body, of) && !own.includes('\\') && !/\\$/.test(text.slice(body.start, of.start)) ? own : undefined;
  };
  return {
    kind: 'slot',
    keys: [...sectionOf(text, span.start), ...keys],
    span,
    body,
    value: unescapeProperty(text.slice(body.start, body.end)),
    part,
    quote: raw.startsWith("'") ? '"' : "'",
    put: (part, by) => ({ span: part, text: by }),
    entry: withoutLines(text, span),
  };
}

/** The lines of an entry that goes on in lines which are indented more than its first; undefined where that can't be told. */
function blockAt(text: string, at: Span): { readonly head: Line; readonly lines: readonly Span[] } | undefined {
  const lines: Span[] = [];
  let line = lineAt(text, at.start);
  while (/^\s/.test(text.slice(line.start, line.end)) && line.start > 0) line = lineAt(text, line.start - 1);
  const head = entryOf(text, line, pair);
  for (let next = line; head !== undefined; next = lineAt(text, text.indexOf('\n', next.end) + 1)) {
    const raw = text.slice(next.start, next.end);
    if (next !== line && !/^\s+[^\s#;]/.test(raw)) break;
    lines.push(next);
    if (text.indexOf('\n', next.end) < 0) break;
  }
  const last = lines.at(-1);
  return head === undefined || last === undefined || at.end > last.end ? undefined : { head, lines };
}

/**
 * An entry of an INI file that Python's configparser reads, where a more deeply indented line goes on with the one above it. Its value are the words
 * of all lines.
 */
export function pythonIniSlot(text: string, at: Span): Slot | Refusal {
  const slot = iniSlot(text, at);
  if (slot.kind === 'slot' && !isIndented(text, slot.span)) return slot;
  const block = blockAt(text, at);
  if (block === undefined || block.lines.length < 2 || !contains({ start: block.head.value.start, end: at.end }, at))
    return slot.kind === 'slot' ? refuse('The value goes on over several lines.') : slot;
  const { head, lines } = block;
  const span = { start: head.value.start, end: lines.at(-1)?.end ?? at.end };
  return {
    kind: 'slot',
    keys: [...sectionOf(text, span.start), ...head.keys],
    span,
    body: span,
    value: text.slice(span.start, span.end).trim().split(/\s+/).join(' '),
    part: () => undefined,
    quote: "'",
    put: () => undefined,
    entry: withoutLines(text, { start: lines[0]?.start ?? span.start, end: span.end }),
  };
}

/** The string around an offset of a TOML value: its span with the quotes. */
function tomlString(text: string, within: Span, at: Span): Span | undefined {
  for (const found of text.slice(within.start, within.end).matchAll(/"(?:\\.|[^"\\])*"|'[^']*'|#.*$/g)) {
    const span = { start: within.start + found.index, end: within.start + found.index + found[0].length };
    if (contains(span, at)) return found[0].startsWith('#') ? undefined : span;
  }
  return undefined;
}

/** Whether a list or map that began above is still open, so that the line is a part of it. */
function isNested(text: string, { start }: Span): boolean {
  const above = text
    .slice(0, text.lastIndexOf('\n', start - 1) + 1)
    .replace(/"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*|^[^\S\n]*\[{1,2}[^\n\]]*\]{1,2}[^\S\n]*$/gm, '');
  return (above.match(/[[{(]/g) ?? []).length > (above.match(/[\]})]/g) ?? []).length;
}

/** A string of a TOML file. */
export function tomlSlot(text: string, at: Span): Slot | Refusal {
  const line = lineOf(text, at, /^[^\S\n]*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=\s*/);
  if ('reason' in line) return line;
  const { value: whole } = line;
  if (isNested(text, whole)) return refuse('It is a part of a list or map of several lines.');
  const isBlock = /^(?:"""|''')/.test(text.slice(whole.start, whole.end));
  const span = isBlock ? undefined : tomlString(text, whole, at);
  if (span === undefined) return refuse('It does not stand in a string of one line.');
  const body = { start: span.start + 1, end: span.end - 1 };
  const isLiteral = text[span.start] === "'";
  const raw = text.slice(body.start, body.end);
  const isAlone = span.start === whole.start && /^\s*(?:#.*)?$/.test(text.slice(span.end, whole.end));
  return {
    kind: 'slot',
    keys: [
      ...sectionOf(text, span.start),
      ...words(line.keys[0] ?? ''),
      ...inlineKey(text.slice(whole.start, span.start)),
    ],
    span,
    body,
    value: isLiteral ? raw : unescapeJson(raw),
    part: ({ start, end }) => {
      const own = text.slice(start, end);
      return isLiteral || !(own.includes('\\') || text.slice(body.start, start).endsWith('\\')) ? own : undefined;
    },
    quote: isLiteral ? '"' : "'",
    put: (part, by) =>
      isLiteral && by.includes("'") ? undefined : { span: part, text: isLiteral ? by : escapeJson(by) },
    entry: isAlone ? withoutLines(text, span) : undefined,
  };
}
