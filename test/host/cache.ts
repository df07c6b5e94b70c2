import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The repository's root folder. */
export const root = path.join(import.meta.dirname, '..', '..');

/** Where everything that is downloaded or started leaves its files; ignored by git, safe to delete. */
export const cache = path.join(root, '.vscode-test');

/** Says what takes long, on standard error. */
export function say(line: string): void {
  process.stderr.write(`[leakline host] ${line}\n`);
}

/** Removes what a process that has ended left in the cache: folders named with its purpose and its id. */
export function removeLeftovers(): void {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const pid = /^(?:partial|run)-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
