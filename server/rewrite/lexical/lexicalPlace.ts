/** Where a literal stands, told on the skeleton of the code. */
import type { Lexical, LexicalPlace } from '../../../rules/lexical.ts';
import type { Span } from '../../core/span.ts';

/** How much of what follows is looked at. */
const seenAfter = 2000;

/** What is known of a literal's place. */
export interface Surroundings {
  readonly path: string;
  readonly skeleton: string;
  readonly span: Span;
  /** Where its statement begins. */
  readonly statement: number;
  /** The statement before each bracket around it, the bracket included, innermost first. */
  readonly brackets: readonly string[];
}

const closes: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The offsets of the brackets that are open at `end`, innermost first. */
function openBrackets(skeleton: string, end: number): readonly number[] {
  const open: number[] = [];
  for (const { 0: bracket, index } of skeleton.slice(0, end).matchAll(/[()[\]{}]/g)) {
    const opening = closes[bracket];
    if (opening === undefined) open.push(index);
    else if (skeleton[open.at(-1) ?? -1] === opening) open.pop();
  }
  return open.reverse();
}

/** Looks around a literal. */
export function surroundingsOf(
  path: string,
  skeleton: string,
  span: Span,
  { statement, scoped }: Lexical,
): Surroundings {
  const ends = [...skeleton.matchAll(statement)].map((found) => found.index + found[0].length);
  const open = openBrackets(skeleton, span.start);
  const startOf = (offset: number) => {
    const around = scoped ? open.find((at) => at < offset && skeleton[at] === '{') : undefined;
    return Math.max(ends.findLast((end) => end <= offset) ?? 0, around === undefined ? 0 : around + 1);
  };
  const brackets = open.map((at) => skeleton.slice(startOf(at), at + 1));
  return { path, skeleton, span, statement: startOf(span.start), brackets };
}

/** The lines above that are indented less and less. */
function linesAbove(skeleton: string, start: number): readonly string[] {
  const lines = skeleton.slice(0, start).split('\n').reverse();
  const indentOf = (line: string) => line.length - line.trimStart().length;
  let indent = indentOf(lines[0] ?? '');
  return lines.slice(1).filter((line) => {
    if (line.trim() === '' || indentOf(line) >= indent) return false;
    indent = indentOf(line);
    return true;
  });
}

function applies(place: LexicalPlace, { path, skeleton, span, statement, brackets }: Surroundings): boolean {
  const { before, after, within, outside, under, since, file, uses, becomes } = place;
  if (place.path?.test(path) === false || file?.test(skeleton) === false) return false;
  const ahead = before?.exec(skeleton.slice(statement, span.start));
  if (ahead === null || (uses && ahead && !uses(ahead[1] ?? '').test(skeleton))) return false;
  const behind = skeleton.slice(span.end, span.end + seenAfter);
  if (after?.test(behind) === false || becomes?.tail.test(behind) === false) return false;
  if (becomes?.head.test(skeleton.slice(0, span.start)) === false) return false;
  if (within !== undefined && !brackets.some((header) => within.test(header))) return false;
  const block = brackets.find((header) => header.endsWith('{'));
  if (outside !== undefined && block !== undefined && outside.test(block)) return false;
  if (under !== undefined && !linesAbove(skeleton, span.start).some((line) => under.test(line))) return false;
  if (since === undefined) return true;
  return since.is.test([...skeleton.slice(0, span.start).matchAll(since.words)].at(-1)?.[0] ?? '');
}

/** The place that matters here, if any. `whole`: all of the literal is moved. */
export function placeAt(surroundings: Surroundings, { places }: Lexical, whole: boolean): LexicalPlace | undefined {
  return places.find((place) => !(whole && place.part) && applies(place, surroundings));
}

/** Whether it is a whole argument or element: no operator beside it could bind more tightly than one in it. */
export function isAlone({ skeleton, span }: Surroundings): boolean {
  const ahead = skeleton.slice(Math.max(0, span.start - 200), span.start);
  return /[([{,]\s*$/.test(ahead) && /^\s*[)\]},]/.test(skeleton.slice(span.end, span.end + 200));
}

/** What must stand around an expression here; nothing where one of any precedence may stand. */
export function wrapAt(
  { skeleton, span }: Surroundings,
  { roomy, wrap, wraps = [] }: Lexical,
): readonly [string, string] | undefined {
  const ahead = skeleton.slice(Math.max(0, span.start - 200), span.start);
  const behind = skeleton.slice(span.end, span.end + 200);
  if (roomy.before.test(ahead) && roomy.after.test(behind)) return undefined;
  const special = wraps.find(({ before, after }) => before?.test(ahead) !== false && after?.test(behind) !== false);
  return special?.wrap ?? wrap;
}

/** What stands around an expression that more follows: behind some words the usual brackets would hold all of the arguments. */
export function leadingWrap(
  { skeleton, span }: Surroundings,
  { wrap, wraps = [] }: Lexical,
): readonly [string, string] {
  const ahead = skeleton.slice(Math.max(0, span.start - 200), span.start);
  return wraps.find(({ before, after }) => after === undefined && before?.test(ahead))?.wrap ?? wrap;
}
