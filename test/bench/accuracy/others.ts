/** Other scanners on the same cases, each case in a file of its own. */
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../../host/cache.ts';
import { measure } from '../child.ts';
import { overlapWith } from '../place.ts';
import type { Rival } from '../rivals.ts';
import type { Case } from './corpus.ts';

const folder = path.join(cache, 'bench', 'cases');

/** The file of a case, relative to the folder of all. */
const fileOf = (index: number, { path: name }: Case): string => path.join(String(index), name || 'untitled');

/** Lays each case down as a file, in the place of those of an earlier run. */
export function writeCases(cases: readonly Case[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [index, one] of cases.entries()) {
    const file = path.join(folder, fileOf(index, one));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, one.text);
  }
}

/** Whether a scanner flags the secret's lines, or any line of a near miss, for each case that was laid down. Throws if it can't scan. */
export async function flags(
  { executable, args, findings }: Rival & { readonly executable: string },
  cases: readonly Case[],
): Promise<boolean[]> {
  const cwd = realpathSync(folder);
  const { code, stdout } = await measure(executable, args, { cwd });
  if ((code ?? 2) > 1) throw new Error(`it failed with ${code}`);
  const isFlagged = overlapWith(findings(stdout, cwd));
  return cases.map((one, index) => {
    const { start, end } = one.secret ?? { start: 0, end: one.text.length };
    const lineAt = (offset: number) => one.text.slice(0, offset).split('\n').length;
    return isFlagged({ file: fileOf(index, one), first: lineAt(start), last: lineAt(end) });
  });
}
