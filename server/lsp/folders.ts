import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { toPath } from './location.ts';

/** A folder of the workspace, by address and by path, both without a final slash. */
export interface Folder {
  readonly uri: string;
  readonly path: string;
}

/** The workspace's folders as they are now. */
export interface Folders {
  all(): readonly Folder[];
  /** The innermost folder that holds the path. */
  holding(path: string): Folder | undefined;
  /** Asks the client to tell of changes; once it is initialized. */
  subscribe(): void;
}

function folderOf(address: string): Folder {
  const uri = address.replace(/\/+$/, '');
  return { uri, path: toPath(`${uri}/`).replace(/\/+$/, '') };
}

/** Follows the client's workspace folders; `changed` is called after they have changed. */
export function createFolders(
  connection: Connection,
  client: Client,
  { workspaceFolders, rootUri }: InitializeParams,
  changed: () => void,
): Folders {
  // Null where there is none; small clients leave it out.
  const roots = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  let folders = roots.map(folderOf);
  return {
    all: () => folders,
    holding: (path) =>
      folders
        .filter((folder) => path.startsWith(`${folder.path}/`))
        .reduce<Folder | undefined>(
          (best, each) => (each.path.length > (best?.path.length ?? -1) ? each : best),
          undefined,
        ),
    subscribe: () => {
      if (!client.workspaceFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => folderOf(uri).uri));
        folders = [...folders.filter(({ uri }) => !gone.has(uri)), ...added.map(({ uri }) => folderOf(uri))];
        changed();
      });
    },
  };
}
