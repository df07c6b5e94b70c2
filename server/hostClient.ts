import type { Connection } from 'vscode-languageserver';
import { isInIndex } from './git/indexFile.ts';
import { isIgnoredByRules, type Tree, walk } from './gitignore.ts';
import type { Host } from './host.ts';
import { isOnDisk, toUri } from './lsp/location.ts';
import { fromBase64, methods, type RemoteEntry, type RemoteStat } from './protocol.ts';

/** Files through the editor's own file system: in the browser, and wherever a workspace is not on this machine's disk. There is no git. */
export function createClientHost(connection: Connection): Host {
  const ask = <T>(method: string, param: string): Promise<T | null> =>
    connection.sendRequest<T | null>(method, { param }).catch(() => null);
  const tree: Tree = {
    entries: async (folder) => (await ask<RemoteEntry[]>(methods.list, toUri(folder))) ?? undefined,
    read: async (path) => {
      const bytes = await ask<string>(methods.read, toUri(path));
      return bytes === null ? undefined : fromBase64(bytes);
    },
  };
  const stat: Host['stat'] = async (path) => (await ask<RemoteStat>(methods.stat, toUri(path))) ?? undefined;
  return {
    read: tree.read,
    stat,
    isReadOnly: async (path) => (await ask<RemoteStat>(methods.stat, toUri(path)))?.readOnly === true,
    list: async (folder) => ((await tree.entries(folder)) ?? []).map(([name]) => name),
    listFiles: (root, options) => walk(root, tree, options),
    isTracked: (path) => isInIndex(path, { read: tree.read, stat }),
    isIgnored: (path, root) => isIgnoredByRules(path, root, tree),
    loadWasm: async (file) => fromBase64(await connection.sendRequest<string>(methods.wasm, { param: file })),
  };
}

/** Files on this machine's disk through one host, all others through the editor's. */
export function withClientFiles(disk: Host, remote: Host): Host {
  const hostOf = (path: string) => (isOnDisk(path) ? disk : remote);
  return {
    read: (path) => hostOf(path).read(path),
    stat: (path) => hostOf(path).stat(path),
    other: async (path) => hostOf(path).other?.(path),
    isReadOnly: (path) => hostOf(path).isReadOnly(path),
    list: (folder) => hostOf(folder).list(folder),
    listFiles: (root, options) => hostOf(root).listFiles(root, options),
    ...(disk.sift === undefined ? {} : { sift: disk.sift }),
    isTracked: (path, options) => hostOf(path).isTracked(path, options),
    isIgnored: (path, root, options) => hostOf(path).isIgnored(path, root, options),
    ...(disk.changes === undefined ? {} : { changes: disk.changes }),
    ...(disk.histories === undefined ? {} : { histories: disk.histories }),
    ...(disk.writeLowBytes === undefined ? {} : { writeLowBytes: disk.writeLowBytes }),
    loadWasm: (file) => disk.loadWasm(file),
  };
}
