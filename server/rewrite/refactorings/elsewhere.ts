/** The other files of the workspace that mention a name: what a declaration that other files can see may become depends on them. */
import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';

/** Folders that hold what was built or fetched, and hidden ones. */
const skipped = /^(?:\..*|node_modules|vendor|build|out|target|dist|bin|obj|packages|_build|deps)$/;

/** More entries than these are not searched while somebody waits for a light bulb. */
const limit = 2000;

/** The trees of the other files with one of these endings that mention `name`; undefined where the workspace is too large to tell. */
export async function mentionsOf(
  name: string,
  endings: RegExp,
  { request, context, parsing }: Rewriting,
): Promise<readonly Node[] | undefined> {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u');
  const roots: Node[] = [];
  const folders = [context.workspaceFolder];
  let seen = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await context.files.list(folder)) {
      seen += 1;
      if (seen > limit) return undefined;
      const path = `${folder}/${entry}`;
      if (!endings.test(entry)) {
        if (!skipped.test(entry)) folders.push(path);
      } else if (path !== request.source.path) {
        const text = await context.files.read(path);
        if (text !== undefined && word.test(text)) roots.push(parsing.parse(text));
      }
    }
  }
  return roots;
}
