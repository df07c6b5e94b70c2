import { access, constants, lstat, readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { gitChanges } from './git/changeSets.ts';
import { isIgnored, isOwnWorkTree, isTracked, isWorkTree, listGitFiles } from './git/files.ts';
import { isInIndex } from './git/indexFile.ts';
import { isIgnoredByRules, type Tree, walk } from './gitignore.ts';
import type { FileStat, Host, ListOptions } from './host.ts';
import { createHistories } from './scan/histories.ts';
import { writeLowBytes } from './scan/lowBytes.ts';

const batchSize = 256;

const posix = (file: string) => (path.sep === '/' ? file : file.replaceAll(path.sep, '/'));

async function* inBatches(files: AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let batch: string[] = [];
  for await (const file of files) {
    if (batch.push(file) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const tree: Tree = {
  entries: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(({ code }: NodeJS.ErrnoException) =>
      code === 'ENOENT' || code === 'ENOTDIR' ? [] : undefined,
    );
    return entries?.map((entry) => [entry.name, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other']);
  },
  read: (file) => readFile(file).catch(() => undefined),
};

/** Repositories that lie inside come last; one that git can't speak for is walked. */
async function* listWithGit(
  folder: string,
  options: Omit<ListOptions, 'git' | 'refused'>,
): AsyncIterable<readonly string[]> {
  const inner: string[] = [];
  yield* inBatches(listGitFiles(folder, { ...options, inner: (each) => inner.push(each) }));
  for (const each of inner) {
    if (options.signal?.aborted) return;
    yield* (await isOwnWorkTree(each)) ? listWithGit(each, options) : walk(each, tree, options);
  }
}

async function stat(file: string): Promise<FileStat | undefined> {
  const found = await lstat(file).catch(() => undefined);
  return found?.isFile() ? { size: found.size, modified: found.mtimeMs } : undefined;
}

async function other(file: string): Promise<'link' | 'special' | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (found?.isSymbolicLink() === true) return 'link';
  return found === undefined || found.isFile() || found.isDirectory() ? undefined : 'special';
}

/** The permissions of the file as well, which tools set to say so and which root can pass over. */
async function isReadOnly(file: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return false;
  if (!found.isSymbolicLink() && (found.mode & 0o222) === 0) return true;
  return access(file, constants.W_OK).then(
    () => false,
    () => true,
  );
}

/** Files, git and threads of this machine; `distFolder` holds the scan worker, `tree-sitter.wasm` and the grammars. */
export function createNodeHost(distFolder: string): Host {
  // One core is left for the thread that answers keystrokes.
  const threads = { workerFile: path.resolve(distFolder, 'scanWorker.js'), jobs: availableParallelism() - 1 };
  return {
    read: tree.read,
    stat,
    other,
    isReadOnly,
    list: (folder) => readdir(folder).catch(() => []),
    async *listFiles(root, { git, refused, ...options }) {
      const folder = posix(root);
      if (git && (await isWorkTree(folder, refused))) yield* listWithGit(folder, options);
      else yield* walk(folder, tree, options);
    },
    sift: async (job, items, onBatch, signal) => {
      // Loaded here: a server that is asked for no scan needs no threads.
      const { inWorkers } = await import('./scan/workers.ts');
      await inWorkers('sieve', job, items, threads, onBatch, signal);
    },
    isTracked: async (file, { git }) =>
      (git ? await isTracked(file) : undefined) ?? (await isInIndex(posix(file), { read: tree.read, stat })),
    isIgnored: async (file, root, { git }) =>
      (git ? await isIgnored(file) : undefined) ?? isIgnoredByRules(posix(file), posix(root), tree),
    changes: gitChanges,
    histories: createHistories(threads),
    writeLowBytes,
    loadWasm: (file) => readFile(path.join(distFolder, path.basename(file))),
  };
}
