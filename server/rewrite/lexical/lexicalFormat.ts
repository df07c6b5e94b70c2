/** A literal that is the format of a call, in a language without a grammar: the secret becomes one more argument. */
import type { Lexical, LexicalFormat } from '../../../rules/lexical.ts';
import type { Span } from '../../core/span.ts';
import { argumentsTaken } from '../placeholders.ts';
import type { LexicalLiteral } from './lexicalLiteral.ts';
import type { Surroundings } from './lexicalPlace.ts';

/** The format that a literal is, if it is one. */
export function formatAt({ skeleton, statement, span }: Surroundings, { formats }: Lexical): LexicalFormat | undefined {
  return formats?.find(({ before }) => before.test(skeleton.slice(statement, span.start)));
}

/** Where each of the arguments that stand behind commas ends, up to the end of the list. */
function* endsOfListed(skeleton: string, start: number): Generator<number> {
  let depth = 0;
  for (const { 0: mark, index } of skeleton.slice(start).matchAll(/[()[\]{},;\n>|]/g)) {
    const at = start + index;
    const isEnd = depth === 0 && /[)\]};>|]/.test(mark);
    const isLineEnd = depth === 0 && mark === '\n' && !/,\s*$/.test(skeleton.slice(start, at));
    if (isEnd || isLineEnd || (depth === 0 && mark === ',' && at > start)) yield at;
    if (isEnd || isLineEnd) return;
    if (/[([{]/.test(mark)) depth++;
    else if (/[)\]}]/.test(mark)) depth--;
  }
  yield skeleton.length;
}

/** An argument without blanks: a name, a literal, something in brackets. */
const word = /\s*(?:[~?]\w+:)?!?(?:"_*"|[\w.']+|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\[[^[\]]*\])/y;

function* endsOfWords(skeleton: string, start: number): Generator<number> {
  for (word.lastIndex = start; word.test(skeleton); ) yield word.lastIndex;
}

/** Where the argument of a new placeholder is inserted: behind the `count` that come before it; undefined if there are fewer. */
function slotOf(skeleton: string, { end }: Span, order: LexicalFormat['order'], count: number): number | undefined {
  if (count === 0) return end;
  const isListed = order === 'commas';
  if (isListed && !/^\s*,\s*(?![[\s])/.test(skeleton.slice(end))) return undefined;
  const first = isListed ? skeleton.indexOf(',', end) + 1 : end;
  const ends = isListed ? endsOfListed(skeleton, first) : endsOfWords(skeleton, first);
  const slot = [...ends][count - 1];
  return slot === undefined ? undefined : skeleton.slice(0, slot).trimEnd().length;
}

/** The placeholder in the literal, and the place of its argument; undefined where that can't be told. */
export function formatSlot(
  { skeleton, span }: Surroundings,
  { before, after, head, tail, value, joined }: LexicalLiteral,
  format: LexicalFormat,
): { readonly text: string; readonly at: number } | undefined {
  if (joined || value.includes('%') || format.refuse?.test(before + after)) return undefined;
  const at = slotOf(skeleton, span, format.order, argumentsTaken(before, format.verb));
  return at === undefined ? undefined : { text: `${head[0]}${before}%s${after}${tail[1]}`, at };
}
