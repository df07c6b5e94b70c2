import type { Host } from '../host.ts';
import { decodeText } from '../text.ts';
import type { Folders } from './folders.ts';
import { isOnDisk } from './location.ts';
import type { OpenDocuments } from './openDocuments.ts';

/** Files as the editor sees them: open buffers first, the disk second. */
export interface Files {
  /** The text; undefined where there is no such file or it has none. */
  read(path: string): Promise<string | undefined>;
  list(folder: string): Promise<readonly string[]>;
  isOpen(path: string): boolean;
  isTracked(path: string): Promise<boolean>;
  /** Kept until `forgetIgnored`: it is asked with every keystroke in a dot-file. */
  isIgnored(path: string): Promise<boolean>;
  forgetIgnored(): void;
}

/** `git` says whether git may be asked now. */
export function createFiles(host: Host, documents: OpenDocuments, folders: Folders, git: () => boolean): Files {
  const ignored = new Map<string, Promise<boolean>>();
  return {
    read: async (path) => {
      const open = documents.textOf(path);
      if (open !== undefined) return open;
      const bytes = await host.read(path);
      const decoded = bytes === undefined ? undefined : decodeText(bytes);
      return decoded && 'text' in decoded ? decoded.text : undefined;
    },
    list: (folder) => host.list(folder),
    isOpen: (path) => documents.textOf(path) !== undefined,
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
