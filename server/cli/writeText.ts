import { writeFileSync } from 'node:fs';
import { UsageError } from './io.ts';

const advice: Readonly<Record<string, string>> = {
  ENOENT: 'Make its folder first.',
  ENOTDIR: 'Make its folder first.',
  EISDIR: 'It is a folder: name a file.',
  ENOSPC: 'The disk is full.',
};

/** Writes a file that a person knows by the name `shown`. Throws a UsageError that says what to do. */
export function writeText(file: string, text: string, shown: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(`${shown}: can't be written (${code})`, advice[code] ?? 'Ask for the right to write there.');
  }
}
