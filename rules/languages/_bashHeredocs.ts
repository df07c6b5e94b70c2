/** Lines that the grammar doesn't understand: those that announce several here-documents, or go on with another command behind one. */
import type { Span } from '../rule.ts';

interface Heredoc {
  /** `<<TAG` */
  readonly opening: Span;
  /** Its lines, the last one with the tag included. */
  readonly body: Span;
}

const announced = /(?<![<\d])\d*<<(-?)[^\S\n]*\\?(["']?)([A-Za-z_]\w*)\2(?![\w<])/g;

/** The here-documents that a line announces, whose bodies begin at `from`. */
function announcedIn(text: string, line: Span, from: number): readonly Heredoc[] {
  const found: Heredoc[] = [];
  const code = text.slice(line.start, line.end).replace(/(?<!\S)#.*/, '');
  for (const { 0: opened, 1: dash, 3: tag, index } of code.matchAll(announced)) {
    const close = new RegExp(`^${dash ? '\\t*' : ''}${tag}\\r?$`, 'gm');
    const start = found.at(-1)?.body.end ?? from;
    close.lastIndex = start;
    const closed = close.exec(text);
    if (closed === null) continue;
    const opening = { start: line.start + index, end: line.start + index + opened.length };
    found.push({ opening, body: { start, end: closed.index + closed[0].length + 1 } });
  }
  return found;
}

/** Each line that announces any, with them. */
function* heredocs(text: string): Generator<{ readonly end: number; readonly all: readonly Heredoc[] }> {
  for (let start = 0; start < text.length; ) {
    const end = (text.indexOf('\n', start) + 1 || text.length + 1) - 1;
    const all = announcedIn(text, { start, end }, end + 1);
    if (all.length > 0) yield { end, all };
    start = all.at(-1)?.body.end ?? end + 1;
  }
}

/** The text without its here-documents but for the one around `at`, in which nothing but line ends stands for a hidden one; offset by offset. */
export function oneHeredoc(text: string, at: number): string {
  const chars = text.split('');
  const hide = ({ start, end }: Span, kept: RegExp) => {
    for (let index = start; index < Math.min(end, chars.length); index++)
      if (!kept.test(chars[index] ?? '')) chars[index] = ' ';
  };
  for (const { end, all } of heredocs(text)) {
    const kept = all.findIndex(({ body }) => body.start <= at && at < body.end);
    for (const [index, { opening, body }] of all.entries()) {
      if (index === kept) continue;
      hide(opening, /\n/);
      // The line goes on up to the body that it announces.
      hide(index < kept ? { start: body.start - 1, end: body.end - 1 } : body, index < kept ? /^$/ : /\n/);
    }
    const opening = all[kept]?.opening;
    if (opening === undefined) continue;
    // Only commands that are joined may follow there.
    const rest = chars.slice(opening.end, end).join('');
    const joined = rest.replace(/;\s(?=\S)/g, '&&').replace(/[;&](?=\s*$)/g, ' ');
    for (const [index, char] of joined.split('').entries()) chars[opening.end + index] = char;
  }
  return chars.join('');
}
