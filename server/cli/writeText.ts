import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './io.ts';

const advice: Readonly<Record<string, string>> = {
  ENOENT: 'Make its folder first.',
  ENOTDIR: 'Make its folder first.',
  EISDIR: 'It is a folder: name a file.',
  ENOSPC: 'The disk is full.',
};

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

const unwritable = (code: string, shown: string) =>
  new UsageError(`${shown}: can't be written (${code})`, advice[code] ?? 'Ask for the right to write there.');

/** Why a file can't be written, as far as it can be told without writing; undefined if nothing is known against it. */
function objectionTo(file: string): string | undefined {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return 'EISDIR';
    accessSync(stat === undefined ? path.dirname(file) : file, constants.W_OK);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

/** Throws the UsageError that `writeText` will, where it can be told before there is a text. */
export function checkWritable(file: string, shown: string): void {
  const code = objectionTo(file);
  if (code !== undefined) throw unwritable(code, shown);
}

/** Writes a file that a person knows by the name `shown`. Throws a UsageError that says what to do. */
export function writeText(file: string, text: string, shown: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw unwritable(codeOf(error), shown);
  }
}
