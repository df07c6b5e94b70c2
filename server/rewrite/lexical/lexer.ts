/** Tells the words of a whole file apart by a language's data: strings, comments, and all that could be taken for one. */
import { groupBy } from '../../../rules/groupBy.ts';
import type { Lexeme, Lexical, Opened } from '../../../rules/lexical.ts';
import type { Span } from '../../core/span.ts';

/** One word of the file that a lexeme describes. */
export interface Word {
  readonly lexeme: Lexeme;
  /** Its opening as it stands in the source. */
  readonly opened: string;
  /** Where a here-document is announced. */
  readonly announced?: Span;
  /** All of it; of a here-document, its lines. */
  readonly span: Span;
  /** What is between opening and closing. */
  readonly body: Span;
  /** Code inside the body. */
  readonly code: readonly Span[];
}

/** What a text consists of. */
export interface Lexed {
  /** In the order of their ends: a word in another's code comes before that one. */
  readonly words: readonly Word[];
  /** As long as the text: comments are blanks, other words `"____"`. */
  readonly skeleton: string;
}

/** The match of a sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const made = <T>(of: T | ((opened: Opened) => T), opened: Opened): T =>
  typeof of === 'function' ? (of as (opened: Opened) => T)(opened) : of;

/** Characters that neither end a word nor begin anything in it. */
const run = /[A-Za-z0-9]+/y;

/** For a language, patterns of which one matches wherever a word may begin: most places are passed by them at once. */
const gates = new WeakMap<Lexical, readonly RegExp[]>();

function gatesOf(lexical: Lexical): readonly RegExp[] {
  const known = gates.get(lexical);
  if (known !== undefined) return known;
  const byFlags = groupBy(lexical.lexemes, ({ open }) => open.flags);
  const patterns = [...byFlags].flatMap(([flags, lexemes]) => {
    const sources = lexemes.map(({ open }) => open.source);
    // A reference to a group by its number would mean another one among others.
    const alone = sources.filter((source) => /\\[1-9]/.test(source));
    const joined = sources.filter((source) => !alone.includes(source)).map((source) => `(?:${source})`);
    return [...alone, ...(joined.length === 0 ? [] : [joined.join('|')])].map((source) => new RegExp(source, flags));
  });
  gates.set(lexical, patterns);
  return patterns;
}

/** How much of the skeleton a lexeme's `after` sees. */
const seenBefore = 120;

/** Whether every curly bracket that is not escaped has its partner. */
function isBalanced(body: string): boolean {
  let depth = 0;
  for (const [found] of body.matchAll(/\\[\s\S]|[{}]/g)) {
    if (found === '{') depth++;
    else if (found === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Where the characters could be read in two ways, or a word has no end. */
class Unsure extends Error {}

class Lexer {
  readonly words: Word[] = [];
  readonly #text: string;
  readonly #lexical: Lexical;
  readonly #gates: readonly RegExp[];
  readonly #chunks: string[] = [];
  #tail = '';
  #at = 0;
  #heredocs: { lexeme: Lexeme; opened: Opened; announced: Span }[] = [];

  constructor(text: string, lexical: Lexical) {
    this.#text = text;
    this.#lexical = lexical;
    this.#gates = gatesOf(lexical);
  }

  get skeleton(): string {
    return this.#chunks.join('');
  }

  /** Goes on to `end`, which the skeleton shows as `shown`, cut or filled up to the same length. */
  #take(end: number, shown: string): void {
    const length = end - this.#at;
    const chunk = shown.length > length ? shown.slice(0, length) : shown.padEnd(length, shown.at(-1) ?? ' ');
    this.#chunks.push(chunk);
    this.#tail = (this.#tail + chunk).slice(-seenBefore);
    this.#at = end;
  }

  /** Reads code up to the file's end, or to the bracket that closes the code in a word. */
  code(closing?: string): void {
    const opening = closing === '}' ? '{' : closing === ')' ? '(' : '[';
    for (let depth = 0; this.#at < this.#text.length; ) {
      const char = this.#text[this.#at] ?? '';
      if (closing !== undefined && char === closing && depth === 0) return;
      if (this.#word()) continue;
      if (char === opening) depth++;
      if (char === closing) depth--;
      const end = this.#at + (matchAt(this.#lexical.word, this.#text, this.#at)?.[0].length || 1);
      this.#take(end, this.#text.slice(this.#at, end));
      if (char === '\n') this.#bodies();
    }
    if (closing !== undefined) throw new Unsure();
  }

  /** Reads the word that begins here; false if none does. */
  #word(): boolean {
    if (!this.#gates.some((gate) => matchAt(gate, this.#text, this.#at) !== null)) return false;
    for (const lexeme of this.#lexical.lexemes) {
      const opened = matchAt(lexeme.open, this.#text, this.#at);
      if (opened === null || lexeme.after?.test(this.#tail) === false) continue;
      if (lexeme.unsure) throw new Unsure();
      if (lexeme.heredoc) {
        const announced = { start: this.#at, end: this.#at + opened[0].length };
        this.#heredocs.push({ lexeme, opened, announced });
        this.#quoted(announced.end);
      } else this.#body(lexeme, opened);
      return true;
    }
    return false;
  }

  #quoted(end: number): void {
    this.#take(end - 1, '"_');
    this.#take(end, '"');
  }

  /** Shows a part of a word: a comment's line ends stay, a string's don't. */
  #mask(end: number, { bare, comment }: Lexeme, shown = '_'): void {
    const text = this.#text.slice(this.#at, end);
    this.#take(end, bare ? text : comment ? text.replace(/[^\r\n]/g, ' ') : shown);
  }

  #body(lexeme: Lexeme, opened: Opened): void {
    const start = this.#at;
    const close = made(lexeme.close, opened);
    const nests = made(lexeme.nests, opened);
    const code: Span[] = [];
    this.#mask(start + opened[0].length, lexeme, '"_');
    const bodyStart = this.#at;
    for (let depth = 0; ; ) {
      const closed = matchAt(close, this.#text, this.#at);
      if (closed !== null && depth === 0) {
        const body = { start: bodyStart, end: this.#at };
        if (lexeme.balanced && !isBalanced(this.#text.slice(bodyStart, this.#at))) throw new Unsure();
        const end = this.#at + closed[0].length;
        if (end > this.#at + 1) this.#mask(end - 1, lexeme);
        this.#mask(end, lexeme, '"');
        this.words.push({ lexeme, opened: opened[0], span: { start, end }, body, code });
        return;
      }
      if (this.#at >= this.#text.length) throw new Unsure();
      if (closed !== null) depth--;
      this.#inside(lexeme, nests, code, () => depth++);
    }
  }

  /** Reads one step of a body. */
  #inside(lexeme: Lexeme, nests: RegExp | undefined, code: Span[], deeper: () => void): void {
    const text = this.#text;
    const skipped = matchAt(run, text, this.#at) ?? (lexeme.skip && matchAt(lexeme.skip, text, this.#at));
    if (skipped) {
      this.#mask(this.#at + skipped[0].length, lexeme);
      return;
    }
    const nested = nests && matchAt(nests, text, this.#at);
    const inner = lexeme.code;
    if (inner !== undefined && text.startsWith(inner[0], this.#at)) {
      const start = this.#at;
      this.#take(start + inner[0].length, inner[0]);
      this.code(inner[1]);
      this.#take(this.#at + 1, inner[1]);
      code.push({ start, end: this.#at });
      return;
    }
    if (nested) deeper();
    else if (text[this.#at] === '\n' && lexeme.lines === undefined) throw new Unsure();
    this.#mask(this.#at + (nested?.[0].length || 1), lexeme);
  }

  /** Reads the bodies of the here-documents that the last line announced. */
  #bodies(): void {
    const announced = this.#heredocs;
    this.#heredocs = [];
    for (const { lexeme, opened, announced: at } of announced) {
      const start = this.#at;
      const close = made(lexeme.close, opened);
      for (let line = start; ; line = this.#text.indexOf('\n', line) + 1) {
        const closed = matchAt(close, this.#text, line);
        const isLast = this.#text.indexOf('\n', line) < 0;
        if (closed === null && isLast) throw new Unsure();
        if (closed === null) continue;
        const end = line + closed[0].length;
        if (end > start) this.#take(end, ' ');
        const body = { start, end: line };
        this.words.push({ lexeme, opened: opened[0], announced: at, span: { start, end }, body, code: [] });
        break;
      }
    }
  }

  finish(): void {
    this.code();
    if (this.#heredocs.length > 0) throw new Unsure();
  }
}

/** The words of a text; undefined if they can't be told for certain. Reads the text once. */
export function lex(text: string, lexical: Lexical): Lexed | undefined {
  const lexer = new Lexer(text, lexical);
  try {
    lexer.finish();
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
  return { words: lexer.words, skeleton: lexer.skeleton };
}
