import { existsSync, readFileSync } from 'node:fs';
import { type Baseline, parseBaseline } from '../baseline.ts';
import { UsageError } from './io.ts';
import { displayPath } from './project.ts';

/** Reads a baseline; undefined where there is none and it need not be. Throws a UsageError. */
export function readBaseline(file: string, cwd: string, isNeeded: boolean): Baseline | undefined {
  const shown = displayPath(file, cwd);
  if (!existsSync(file)) {
    if (!isNeeded) return undefined;
    throw new UsageError(`${shown}: there is no such baseline`, 'leakline baseline create makes one.');
  }
  try {
    return parseBaseline(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${shown}: ${why}`, 'leakline baseline create makes a new one.');
  }
}
