/** What git leaves alone, as its files of patterns say. */
import ignore from 'ignore';
import { foldersUp } from './folders.ts';
import type { FixContext } from './plan.ts';

/**
 * Whether one of the .gitignore files from the path's folder up to the workspace's covers it: the innermost that speaks decides. A folder's path ends
 * in a slash.
 */
export async function isIgnored(path: string, context: FixContext): Promise<boolean> {
  for (const folder of foldersUp(path.replace(/\/$/, ''), context.workspaceFolder)) {
    const text = await context.files.read(`${folder}/.gitignore`);
    if (text === undefined) continue;
    const { ignored, unignored } = ignore()
      .add(text)
      .test(path.slice(folder.length + 1));
    if (ignored || unignored) return ignored;
  }
  return false;
}
