import { existsSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';

/** A file's text, or undefined if there is no such file. */
export function read(folder: string, name: string): string | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Resolves when the condition holds, which is asked at first and then at each change in the folder. */
export function untilDisk(folder: string, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, { recursive: true }, check);
    check();
    function check() {
      if (!holds()) return;
      watcher.close();
      resolve();
    }
  });
}
