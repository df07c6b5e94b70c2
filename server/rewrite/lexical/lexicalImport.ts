/** What the reading expression needs elsewhere in a file that is read without a grammar. */
import type { LexicalImport } from '../../../rules/lexical.ts';
import { lineEnd } from '../../core/dotenv.ts';
import { afterHeader } from '../code/imports.ts';
import type { Edit } from '../plan.ts';

const insertAt = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** The edits that give the file its import; undefined if a name in the file hides what it gives. */
export function lexicalImport(
  text: string,
  skeleton: string,
  need: LexicalImport,
  use: number,
): readonly Edit[] | undefined {
  const { also = [], imports, header, list, last } = need;
  const needed = [need, ...also.filter(({ when }) => when?.test(text) !== false)];
  if (needed.some(({ clashes }) => clashes?.test(skeleton))) return undefined;
  const missing = needed.filter(({ provides }) => !provides.test(skeleton));
  if (missing.length === 0) return [];
  const end = lineEnd(text);
  const statement = missing.map((each) => each.statement.replaceAll('\n', end)).join(end);
  const upTo = list?.upTo.exec(skeleton);
  if (list !== undefined && upTo && upTo.index < use) return [insertAt(upTo.index + upTo[0].length, list.item)];
  if (last) return [insertAt(text.length, `${text.endsWith('\n') ? '' : end}${end}${statement}${end}`)];
  const above = imports && [...skeleton.slice(0, use).matchAll(imports)].at(-1);
  if (above) return [insertAt(above.index + above[0].length, `${end}${statement}`)];
  const floor = header?.exec(skeleton)?.[0].length ?? 0;
  if (floor > 0) return [insertAt(floor, `${end}${end}${statement}`)];
  return [insertAt(afterHeader(text), `${statement}${end}${end}`)];
}
