import { isIgnoredByRules, type Tree, walk } from '../../server/gitignore.ts';
import type { Host } from '../../server/host.ts';

/** A host whose files stand in a map from path to content; `undefined` is a file that can't be read. */
export type MemoryFiles = Map<string, string | Uint8Array | undefined>;

/** Files in memory, with `.gitignore` rules and without git. `wasm` reads grammars. */
export function memoryHost(
  files: MemoryFiles,
  wasm: Host['loadWasm'] = () => Promise.reject(new Error('no grammars')),
  readOnly: ReadonlySet<string> = new Set(),
): Host {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const content = files.get(path);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const tree: Tree = {
    entries: async (folder) => {
      const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      const names = new Map(
        inside.map((path) => {
          const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
          return [name, rest.length > 0 ? 'folder' : 'file'] as const;
        }),
      );
      return [...names];
    },
    read: async (path) => bytesOf(path),
  };
  return {
    read: tree.read,
    stat: async (path) => (files.has(path) ? { size: bytesOf(path)?.length ?? 1, modified: 0 } : undefined),
    isReadOnly: async (path) => readOnly.has(path),
    list: async (folder) => ((await tree.entries(folder)) ?? []).map(([name]) => name),
    listFiles: (root, options) => walk(root, tree, options),
    isTracked: async () => false,
    isIgnored: (path, root) => isIgnoredByRules(path, root, tree),
    loadWasm: wasm,
  };
}
