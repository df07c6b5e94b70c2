import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isIgnored, isTracked, isWorkTree, listGitFiles } from './git.ts';
import type { Host } from './host.ts';

const batchSize = 256;

const posix = (file: string) => (path.sep === '/' ? file : file.replaceAll(path.sep, '/'));

/** A `.gitignore` and the folder whose paths it speaks of. */
interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

async function levelOf(folder: string): Promise<Level[]> {
  try {
    return [{ folder, rules: ignore().add(await readFile(`${folder}/.gitignore`, 'utf8')) }];
  } catch {
    return [];
  }
}

/** The innermost `.gitignore` that speaks of the path decides, as git has it. */
function ignores(levels: readonly Level[], file: string): boolean {
  for (const { folder, rules } of levels.toReversed()) {
    const { ignored, unignored } = rules.test(file.slice(folder.length + 1));
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function* walk(folder: string, outer: readonly Level[], signal?: AbortSignal): AsyncIterable<readonly string[]> {
  if (signal?.aborted) return;
  const levels = [...outer, ...(await levelOf(folder))];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${folder}/${entry.name}`);
  const seen = files.filter((file) => !ignores(levels, file));
  if (seen.length > 0) yield seen;
  for (const entry of entries) {
    const child = `${folder}/${entry.name}`;
    // A symbolic link is no directory here, so a loop of links ends nothing and a file is seen once.
    if (entry.isDirectory() && entry.name !== '.git' && !ignores(levels, `${child}/`))
      yield* walk(child, levels, signal);
  }
}

/** The folders from `root` down to the one that holds `file`. */
function foldersTo(file: string, root: string): string[] {
  if (!file.startsWith(`${root}/`)) return [];
  const names = file.slice(root.length + 1).split('/');
  return names.map((_, depth) => [root, ...names.slice(0, depth)].join('/'));
}

async function isIgnoredByRules(file: string, root: string): Promise<boolean> {
  const folders = foldersTo(file, root);
  const levels = (await Promise.all(folders.map(levelOf))).flat();
  return [...folders.slice(1).map((folder) => `${folder}/`), file].some((each) => ignores(levels, each));
}

async function* inBatches(files: AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let batch: string[] = [];
  for await (const file of files) {
    if (batch.push(file) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Files and git of this machine; `wasmFolder` holds `tree-sitter.wasm` and the grammars. */
export function createNodeHost(wasmFolder: string): Host {
  return {
    read: (file) => readFile(file).catch(() => undefined),
    stat: async (file) => {
      const found = await lstat(file).catch(() => undefined);
      return found?.isFile() ? { size: found.size, modified: found.mtimeMs } : undefined;
    },
    async *listFiles(root, { git, signal }) {
      const folder = posix(root);
      if (git && (await isWorkTree(folder))) yield* inBatches(listGitFiles(folder, signal));
      else yield* walk(folder, [], signal);
    },
    isTracked: async (file, { git }) => git && (await isTracked(file)),
    isIgnored: async (file, root, { git }) =>
      (git ? await isIgnored(file) : undefined) ?? isIgnoredByRules(posix(file), posix(root)),
    loadWasm: (file) => readFile(path.join(wasmFolder, path.basename(file))),
  };
}
