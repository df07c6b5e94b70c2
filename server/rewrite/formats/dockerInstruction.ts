/** The instructions of a Dockerfile. https://docs.docker.com/reference/dockerfile/#format */
import type { Span } from '../../core/span.ts';
import { lineAt } from './slot.ts';

/** All offsets are those of the file. */
export interface Instruction {
  readonly keyword: string;
  readonly start: number;
  /** Where what follows the keyword and its flags begins. */
  readonly body: number;
  /** The end of its last line, that of a here document included. */
  readonly end: number;
  /** The lines of its only here document. */
  readonly document?: Span;
}

/** Lines joined by a backslash at their end, comments among them included. */
const pattern =
  /^[^\S\n]*([A-Za-z]+)[^\S\n]+(?:--[\w-]+=\S+[^\S\n]+)*((?:[^\n]*\\[^\S\n]*\r?\n(?:[^\S\n]*#[^\n]*\n)*)*[^\n]*)/my;

/** Where the lines of a here document end, and where what ends it does. */
function documentAt(text: string, from: number, word: string): { readonly lines: Span; readonly end: number } {
  const closing = new RegExp(`^\\t*${word}[^\\S\\n]*$`, 'm').exec(text.slice(from));
  const at = closing === null ? text.length : from + closing.index;
  return { lines: { start: from, end: at }, end: closing === null ? text.length : lineAt(text, at).end };
}

function instructionFrom(text: string, found: RegExpExecArray): Instruction {
  const [whole, name = '', script = ''] = found;
  const keyword = name.toUpperCase();
  const first = { keyword, start: found.index, body: found.index + whole.length - script.length };
  const words = /^(?:RUN|COPY|ADD)$/.test(keyword) ? [...script.matchAll(/<<-?(["']?)([A-Za-z_]\w*)\1/g)] : [];
  let end = found.index + whole.length;
  let document: Span | undefined;
  for (const [, , word = ''] of words) {
    const { lines, end: after } = documentAt(text, Math.min(end + 1, text.length), word);
    document = words.length === 1 ? lines : undefined;
    end = after;
  }
  return { ...first, end, ...(document === undefined ? {} : { document }) };
}

/** The instruction around an offset. */
export function instructionAt(text: string, offset: number): Instruction | undefined {
  for (let at = 0; at <= offset; ) {
    pattern.lastIndex = text[at] === '\uFEFF' ? at + 1 : at;
    const found = pattern.exec(text);
    const instruction = found === null ? undefined : instructionFrom(text, found);
    if (instruction !== undefined && offset < instruction.end) return instruction;
    const feed = text.indexOf('\n', instruction?.end ?? at);
    if (feed < 0) return undefined;
    at = feed + 1;
  }
  return undefined;
}
