import {
  FilePermission,
  FileType,
  languages,
  RelativePattern,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type Uri,
  Uri as Uris,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type RemoteEntry, type RemoteStat, toBase64 } from '../server/protocol.ts';

async function orNull<T>(answer: Thenable<T>): Promise<T | null> {
  try {
    return await answer;
  } catch {
    return null;
  }
}

const isWritable = (uri: string) => workspace.fs.isWritableFileSystem(Uris.parse(uri, true).scheme) !== false;

const isChanged = (uri: string) =>
  workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri);

const hasTab = (uri: string) =>
  window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      const shown =
        input instanceof TabInputText ? input.uri : input instanceof TabInputTextDiff ? input.modified : null;
      return shown?.toString() === uri;
    }),
  );

/** Whether the settings keep a file from being edited: VS Code would change its text all the same, and then not save it. */
function isLocked(address: string): boolean {
  const uri = Uris.parse(address, true);
  const folder = workspace.getWorkspaceFolder(uri);
  const matches = (setting: string) => {
    const globs = workspace.getConfiguration('files', uri).get<Readonly<Record<string, boolean>>>(setting, {});
    return Object.entries(globs).some(([glob, isOn]) => {
      const pattern = folder === undefined ? glob : new RelativePattern(folder, glob);
      // Of a document no more than these is looked at.
      return isOn && languages.match({ pattern }, { uri, languageId: '' } as TextDocument) > 0;
    });
  };
  return matches('readonlyInclude') && !matches('readonlyExclude');
}

/** Links are left out: a loop of them has no end. */
function entriesOf(entries: readonly [string, FileType][]): RemoteEntry[] {
  return entries.flatMap(([name, type]): RemoteEntry[] =>
    type === FileType.File ? [[name, 'file']] : type === FileType.Directory ? [[name, 'folder']] : [],
  );
}

/** Answers the server's questions for files that only the editor can reach, and for the grammars that lie beside the bundles. */
export function serveFiles(client: BaseLanguageClient, extension: Uri): void {
  const { fs } = workspace;
  client.onRequest(methods.read, ({ param }: { param: string }) =>
    orNull(fs.readFile(Uris.parse(param, true)).then(toBase64)),
  );
  client.onRequest(methods.stat, ({ param }: { param: string }) =>
    orNull(
      fs
        .stat(Uris.parse(param, true))
        .then(({ type, size, mtime, permissions }): RemoteStat | null =>
          type === FileType.File
            ? { size, modified: mtime, readOnly: permissions === FilePermission.Readonly || !isWritable(param) }
            : null,
        ),
    ),
  );
  client.onRequest(methods.counts, ({ param }: { param: string }) => isChanged(param) || hasTab(param));
  client.onRequest(methods.isLocked, ({ param }: { param: string }) => isLocked(param));
  client.onRequest(methods.list, ({ param }: { param: string }) =>
    orNull(fs.readDirectory(Uris.parse(param, true)).then(entriesOf)),
  );
  client.onRequest(methods.wasm, ({ param }: { param: string }) =>
    fs.readFile(Uris.joinPath(extension, 'dist', param)).then(toBase64),
  );
}
