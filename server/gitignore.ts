/** A walk over folders that obeys their `.gitignore` files, for where git can't be asked. https://git-scm.com/docs/gitignore */
import ignore, { type Ignore } from 'ignore';
import type { ListOptions } from './host.ts';

/** What a walk needs of a file system. Paths are as in host.ts. */
export interface Tree {
  /** The entries of a folder; undefined where it can't be read. A symbolic link is another thing, so a loop of links ends nothing and a file is seen once. */
  entries(folder: string): Promise<readonly (readonly [name: string, type: 'file' | 'folder' | 'other'])[] | undefined>;
  read(path: string): Promise<Uint8Array | undefined>;
}

/** A `.gitignore` and the folder whose paths it speaks of. */
interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

async function levelOf(folder: string, tree: Tree): Promise<Level[]> {
  const bytes = await tree.read(`${folder}/.gitignore`);
  return bytes === undefined ? [] : [{ folder, rules: ignore().add(new TextDecoder().decode(bytes)) }];
}

/** The innermost `.gitignore` that speaks of the path decides. A folder's path ends in a slash. */
function ignores(levels: readonly Level[], path: string): boolean {
  for (const { folder, rules } of levels.toReversed()) {
    const { ignored, unignored } = rules.test(path.slice(folder.length + 1));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The files of a folder that its `.gitignore` files do not ignore, a folder at a time. */
export async function* walk(
  folder: string,
  tree: Tree,
  options: Omit<ListOptions, 'git'> = {},
): AsyncIterable<readonly string[]> {
  yield* walkInside(folder, tree, [], options);
}

async function* walkInside(
  folder: string,
  tree: Tree,
  outer: readonly Level[],
  options: Omit<ListOptions, 'git'>,
): AsyncIterable<readonly string[]> {
  if (options.signal?.aborted) return;
  const entries = await tree.entries(folder);
  if (entries === undefined) {
    options.unreadable?.(folder);
    return;
  }
  const inner = entries.some(([name]) => name === '.gitignore') ? await levelOf(folder, tree) : [];
  const levels = [...outer, ...inner];
  const isListed = (type: string) => type === 'file' || (type === 'other' && options.others === true);
  const files = entries.filter(([, type]) => isListed(type)).map(([name]) => `${folder}/${name}`);
  const seen = files.filter((file) => !ignores(levels, file));
  if (seen.length > 0) yield seen;
  for (const [name, type] of entries) {
    const child = `${folder}/${name}`;
    if (type === 'folder' && name !== '.git' && !ignores(levels, `${child}/`)) {
      yield* walkInside(child, tree, levels, options);
    }
  }
}

/** Whether the `.gitignore` files from `root` down ignore a file. */
export async function isIgnoredByRules(file: string, root: string, tree: Tree): Promise<boolean> {
  if (!file.startsWith(`${root}/`)) return false;
  const names = file.slice(root.length + 1).split('/');
  const folders = names.map((_, depth) => [root, ...names.slice(0, depth)].join('/'));
  const levels = (await Promise.all(folders.map((folder) => levelOf(folder, tree)))).flat();
  return [...folders.slice(1).map((folder) => `${folder}/`), file].some((path) =>
    ignores(
      levels.filter(({ folder }) => path.startsWith(`${folder}/`) && path !== `${folder}/`),
      path,
    ),
  );
}
