/** Modules of infrastructure code: their parameters come from a caller in another file, which a new one would break. */

import { folderOf, foldersUp } from '../folders.ts';
import type { FixContext } from '../plan.ts';

/** The texts of the files of a kind in the folders above a file, in its own, and in those beside its own. */
async function textsAround(
  path: string,
  { files, workspaceFolder }: FixContext,
  kind: RegExp,
): Promise<readonly string[]> {
  const above = foldersUp(path, workspaceFolder);
  const parent = above[1];
  const beside = parent === undefined ? [] : (await files.list(parent)).map((name) => `${parent}/${name}`);
  const texts = [...new Set([...above, ...beside])].map(async (folder) => {
    const names = (await files.list(folder)).filter((name) => kind.test(name));
    return await Promise.all(names.map(async (name) => (await files.read(`${folder}/${name}`)) ?? ''));
  });
  return (await Promise.all(texts)).flat();
}

/**
 * Whether a file is a module that others call. `name` is what they call it by, the last part of a path; `call` makes the pattern of a call from it, as a
 * regular expression's source.
 */
export async function isCalled(
  path: string,
  context: FixContext,
  { kind, name, call }: { readonly kind: RegExp; readonly name: string; readonly call: (name: string) => string },
): Promise<boolean> {
  if (/\/modules?\//.test(folderOf(path).slice(context.workspaceFolder.length).concat('/'))) return true;
  const pattern = new RegExp(call(name.replace(/\W/g, '\\$&')));
  return (await textsAround(path, context, kind)).some((text) => pattern.test(text));
}
