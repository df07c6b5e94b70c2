/** The texts of a folder's files, open ones from memory: also the dot-files that git ignores and a listing leaves out. */
import type { CancellationToken } from 'vscode-languageserver';
import { isEnvFile } from '../../core/inspect.ts';
import type { Host } from '../../host.ts';
import type { NamedSource } from '../../rewrite/rename.ts';
import { createYield } from '../eventLoop.ts';
import type { Files } from '../files.ts';
import { isOnDisk, toUri } from '../location.ts';
import type { OpenDocuments } from '../openDocuments.ts';

/** Files that are read at the same time. */
const readAhead = 16;

/** What the editor starts programs with, where git ignores it too. */
const launching = ['launch.json', 'tasks.json', 'settings.json', 'mcp.json'];

/** The sources of a folder that are no larger than `maxBytes`. Ends early when it is cancelled. */
export type EverySource = (root: string, maxBytes: number, token: CancellationToken) => AsyncIterable<NamedSource>;

/** Builds what reads all sources of a folder. */
export function createEverySource(context: {
  readonly open: OpenDocuments;
  readonly files: Files;
  readonly host: Host;
  readonly git: () => boolean;
}): EverySource {
  const { open, files, host, git } = context;

  async function* batches(root: string): AsyncIterable<readonly string[]> {
    const seen = new Set<string>();
    const folders = new Set([root]);
    const fresh = (paths: readonly string[]) => paths.filter((path) => !seen.has(path) && seen.add(path));
    for await (const batch of host.listFiles(root, { git: git() && isOnDisk(root) })) {
      yield fresh(batch);
      for (const path of batch) folders.add(path.slice(0, path.lastIndexOf('/')));
    }
    for (const folder of folders) {
      const paths = (await host.list(folder)).map((name) => `${folder}/${name}`);
      yield fresh(paths.filter(isEnvFile));
    }
    yield fresh(launching.map((name) => `${root}/.vscode/${name}`));
    // What was never saved is in no listing.
    yield fresh(open.all().flatMap(({ uri }) => (open.pathOf(uri).startsWith(`${root}/`) ? [open.pathOf(uri)] : [])));
  }

  const readOne = async (path: string, maxBytes: number): Promise<readonly NamedSource[]> => {
    const cells = (await files.open(path)) === undefined ? open.of(toUri(path)) : [];
    if (open.at(path) === undefined && cells.length > 0) {
      return cells.map((cell) => ({
        key: cell.uri,
        source: { path, text: cell.getText(), languageId: cell.languageId },
      }));
    }
    const stat = files.isOpen(path) ? undefined : await host.stat(path);
    if (stat !== undefined && stat.size > maxBytes) return [];
    const text = await files.read(path);
    return text === undefined ? [] : [{ key: path, source: { path, text } }];
  };

  return async function* (root, maxBytes, token) {
    const yieldIfDue = createYield();
    for await (const batch of batches(root)) {
      for (let at = 0; at < batch.length; at += readAhead) {
        if (token.isCancellationRequested) return;
        const read = await Promise.all(batch.slice(at, at + readAhead).map((path) => readOne(path, maxBytes)));
        yield* read.flat();
        await yieldIfDue();
      }
    }
  };
}
