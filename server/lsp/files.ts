import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host.ts';
import { decodeText } from '../text.ts';
import type { Folders } from './folders.ts';
import { isOnDisk, toUri } from './location.ts';
import type { OpenDocuments } from './openDocuments.ts';

/** Files as the editor sees them: open buffers first, the disk second. */
export interface Files {
  /** The text; undefined where there is no such file or it has none. */
  read(path: string): Promise<string | undefined>;
  /** The document of a file whose text counts more than the disk's; see `counts`. */
  open(path: string): Promise<TextDocument | undefined>;
  list(folder: string): Promise<readonly string[]>;
  isOpen(path: string): boolean;
  isTracked(path: string): Promise<boolean>;
  isReadOnly(path: string): Promise<boolean>;
  /** Kept until `forgetIgnored`: it is asked with every keystroke in a dot-file. */
  isIgnored(path: string): Promise<boolean>;
  forgetIgnored(): void;
}

/**
 * `git` says whether git may be asked now. `counts` says whether the text of an open document is one that a person sees or has changed: VS Code keeps a file open
 * for minutes after an edit, also when it has been deleted meanwhile. `isLocked` says whether the editor keeps a file from being edited.
 */
export function createFiles(
  host: Host,
  documents: OpenDocuments,
  folders: Folders,
  git: () => boolean,
  { counts, isLocked }: Readonly<Record<'counts' | 'isLocked', (uri: string) => Promise<boolean>>>,
): Files {
  const ignored = new Map<string, Promise<boolean>>();
  const open = async (path: string) => {
    const document = documents.at(path);
    return document !== undefined && (await counts(document.uri)) ? document : undefined;
  };
  return {
    open,
    read: async (path) => {
      const document = await open(path);
      if (document !== undefined) return document.getText();
      const bytes = await host.read(path);
      const decoded = bytes === undefined ? undefined : decodeText(bytes);
      return decoded && 'text' in decoded ? decoded.text : undefined;
    },
    list: (folder) => host.list(folder),
    isOpen: (path) => documents.at(path) !== undefined,
    isReadOnly: async (path) => (await host.isReadOnly(path)) || (await isLocked(toUri(path))),
    isTracked: (path) => host.isTracked(path, { git: git() && isOnDisk(path) }),
    isIgnored: (path) => {
      const root = folders.holding(path)?.path;
      if (root === undefined) return Promise.resolve(false);
      let answer = ignored.get(path);
      if (answer === undefined) {
        answer = host.isIgnored(path, root, { git: git() && isOnDisk(path) }).catch(() => false);
        ignored.set(path, answer);
      }
      return answer;
    },
    forgetIgnored: () => ignored.clear(),
  };
}
