import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { preCommitFile, withHook, withoutHook } from '../ci/preCommit.ts';
import { UsageError } from './io.ts';
import { writeText } from './writeText.ts';

/** Changes the configuration in `root`; its path, or undefined where nothing had to change. */
function change(root: string, edit: (text: string) => string | undefined): string | undefined {
  const file = path.join(root, preCommitFile);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  let after: string | undefined;
  try {
    after = edit(before);
  } catch (error) {
    throw new UsageError(`${preCommitFile}: ${error instanceof Error ? error.message : error}`);
  }
  if (after === undefined) return undefined;
  if (after === '') rmSync(file);
  else writeText(file, after, preCommitFile);
  return file;
}

/** Adds the hook to the configuration in `root`, keeping its comments; the file's path, or undefined if it is there already. */
export function addToPreCommit(root: string): string | undefined {
  return change(root, withHook);
}

/** Takes the hook out again; the file's path, or undefined if it is not there. */
export function removeFromPreCommit(root: string): string | undefined {
  return change(root, withoutHook);
}
