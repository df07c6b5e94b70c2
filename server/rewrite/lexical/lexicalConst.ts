/** A constant in a language without a grammar, which becomes something that is evaluated when the program runs. */
import type { Evaluated } from '../../../rules/lexical.ts';
import { lineEnd } from '../../core/dotenv.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import type { Surroundings } from './lexicalPlace.ts';

/** What stands instead of a declaration, around the expression that the literal becomes. */
export interface Declaration {
  readonly head: string;
  readonly tail: string;
  readonly start: number;
  readonly end: number;
}

/** The declaration around a literal, as it becomes; a refusal where its name is needed as a constant. */
export function declarationAt(
  source: string,
  { skeleton, span }: Surroundings,
  { head, tail, write, demanded }: Evaluated,
): Declaration | Refusal {
  const ahead = head.exec(skeleton.slice(0, span.start));
  const behind = tail.exec(skeleton.slice(span.end));
  const name = ahead?.groups?.['name'];
  if (!ahead || !behind || name === undefined) return refuse('It must be a constant here.');
  const start = ahead.index;
  const end = span.end + behind[0].length;
  if (source.slice(start, span.start) !== skeleton.slice(start, span.start))
    return refuse('A comment stands in the declaration of a constant: put it elsewhere first.');
  // Other characters in its place keep what is around it apart.
  const others = `${skeleton.slice(0, start)};${skeleton.slice(end)}`;
  if (demanded(name).test(others)) return refuse(`${name} is needed as a constant elsewhere in this file.`);
  const [before, after] = write(ahead, behind);
  const inLines = (text: string) => text.replaceAll('\n', lineEnd(source));
  return { head: inLines(before), tail: inLines(after), start, end };
}

/** The edit of a literal, widened to its declaration. */
export const inDeclaration = ({ text }: Edit, { head, tail, start, end }: Declaration): Edit => ({
  span: { start, end },
  text: `${head}${text}${tail}`,
});
