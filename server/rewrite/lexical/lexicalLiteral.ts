/** The string literal around a secret, told without a grammar. */
import type { Lexeme, Text } from '../../../rules/lexical.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { cutsEscape, decode } from '../escapes.ts';
import { type Refusal, refuse } from '../plan.ts';
import type { Parts } from '../target.ts';
import type { Lexed, Word } from './lexer.ts';

/** One literal, or several that are joined and hold the secret together: `first` and `last` are the same word then or not. */
export interface LexicalLiteral extends Parts {
  readonly kind: 'literal';
  readonly span: Span;
  readonly lexeme: Lexeme;
  readonly text: Text;
  /** The delimiters of the piece ahead of the secret, and of the piece behind it. */
  readonly head: readonly [string, string];
  readonly tail: readonly [string, string];
  /** How a here-document is announced. */
  readonly announced: { readonly span: Span; readonly text: string } | undefined;
  /** Whether its value was joined from several literals. */
  readonly joined: boolean;
}

const delimiters = ({ span, body }: Word, source: string): readonly [string, string] => [
  source.slice(span.start, body.start),
  source.slice(body.end, span.end),
];

/** Whether a piece of a body is more than text. Escapes don't count. */
const interpolates = (raw: string, { interpolates: more, escapes }: Text) =>
  more?.test(escapes === undefined ? raw : raw.replace(/\\[\s\S]/g, '')) === true;

/** The words that hold the secret: one, or several with nothing but the joining operator between. */
function wordsAt({ words, skeleton }: Lexed, span: Span, joiner: RegExp | undefined): readonly Word[] | Refusal {
  const touching = words.filter((word) => overlaps(word.span, span) && !word.code.some((hole) => contains(hole, span)));
  const [first] = touching;
  const last = touching.at(-1);
  if (first === undefined || last === undefined) return refuse('It does not stand in a string literal.');
  if (touching.some(({ lexeme }) => lexeme.comment)) return refuse('It stands in a comment: delete it there.');
  const reason = touching.find(({ lexeme }) => lexeme.refuse !== undefined)?.lexeme.refuse;
  if (reason !== undefined) return refuse(reason);
  const isJoined = touching.every((word, index) => {
    const next = touching[index + 1];
    return next === undefined || joiner?.test(skeleton.slice(word.span.end, next.span.start)) === true;
  });
  const reach = { start: first.body.start, end: last.body.end };
  return isJoined && contains(reach, span) ? touching : refuse('It reaches beyond one string literal.');
}

/** The literal that holds all of `span`, or why there is none. */
export function lexicalLiteralAt(
  source: string,
  lexed: Lexed,
  span: Span,
  joiner: RegExp | undefined,
): LexicalLiteral | Refusal {
  const words = wordsAt(lexed, span, joiner);
  if ('kind' in words) return words;
  const [first] = words;
  const last = words.at(-1);
  const text = first?.lexeme.text;
  if (first === undefined || last === undefined || text === undefined)
    return refuse('It does not stand in a string literal.');
  if (words.some(({ code }) => code.some((hole) => overlaps(hole, span))))
    return refuse('A part of it is an expression.');
  const within = (word: Word, { start, end }: Span) =>
    source.slice(Math.max(start, word.body.start), Math.min(end, word.body.end));
  const before = source.slice(first.body.start, span.start);
  const after = source.slice(span.end, last.body.end);
  const secrets = words.map((word) => ({ raw: within(word, span), kind: word.lexeme.text ?? text }));
  const isText = secrets.every(({ raw, kind }) => !interpolates(raw, kind)) && !text.cut?.test(before);
  if (!isText) return refuse('A part of it is an expression.');
  const value = secrets.map(({ raw, kind }) => decode(raw, kind.escapes));
  if (value.includes(undefined) || cutsEscape(before, text.escapes))
    return refuse('It holds an escape sequence that is not understood.');
  if (text.tail?.test(after)) return refuse('What follows it would mean something else at the start of a literal.');
  const whole = words.map((word) => wholeOf(source, word));
  // What a line end of two characters in a literal stands for differs from one compiler to the next.
  if (words.some((word) => within(word, span).includes('\r')))
    return refuse('It goes on over lines that end with CR and LF.');
  return {
    kind: 'literal',
    span: { start: first.span.start, end: last.span.end },
    lexeme: first.lexeme,
    text,
    head: delimiters(first, source),
    tail: delimiters(last, source),
    announced: first.announced && { span: first.announced, text: first.opened },
    before,
    after,
    value: value.join(''),
    whole: whole.includes(undefined) ? undefined : whole.join(''),
    joined: words.length > 1,
  };
}

/** What all of a literal stands for; undefined if that can't be told, or if it must not be replaced as a whole. */
function wholeOf(source: string, { body, lexeme, code }: Word): string | undefined {
  const { text } = lexeme;
  const raw = source.slice(body.start, body.end);
  if (text === undefined || text.partial || lexeme.heredoc || code.length > 0 || raw.includes('\r')) return undefined;
  return interpolates(raw, text) ? undefined : decode(raw, text.escapes);
}
