import path from 'node:path';

/** The repository's root folder. */
export const root = path.join(import.meta.dirname, '..', '..');

/** Where everything that is downloaded or started leaves its files; ignored by git, safe to delete. */
export const cache = path.join(root, '.vscode-test');

/** Says what takes long, on standard error. */
export function say(line: string): void {
  process.stderr.write(`[leakline host] ${line}\n`);
}
