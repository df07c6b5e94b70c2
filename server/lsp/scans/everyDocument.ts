/** The secrets of the workspace's files, as a scan finds them: open documents from memory, the rest from disk. */
import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../host.ts';
import { decodeText } from '../../text.ts';
import { createYield } from '../eventLoop.ts';
import type { Inspect, Snapshot } from '../fixes/secrets.ts';
import type { Folders } from '../folders.ts';
import { isOnDisk, toUri } from '../location.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import type { ClosedFiles } from './closedFiles.ts';

/** Files that are read at the same time. */
const readAhead = 16;

/** Builds what goes through all documents of the workspace. */
export function createEveryDocument(context: {
  readonly open: OpenDocuments;
  readonly closedFiles: ClosedFiles;
  readonly folders: Folders;
  readonly host: Host;
  readonly inspect: Inspect;
  readonly git: () => boolean;
}): (token: CancellationToken) => AsyncIterable<Snapshot> {
  const { open, closedFiles, folders, host, inspect, git } = context;

  const closed = async (path: string): Promise<Snapshot | undefined> => {
    const loaded = await closedFiles.load(path);
    if (loaded.kind !== 'loaded') return undefined;
    const { bytes, project, ignoredByGit } = loaded;
    const decoded = decodeText(bytes);
    const outcome = await closedFiles.judge(loaded);
    if (!('text' in decoded) || outcome.kind !== 'scanned') return undefined;
    const { text } = decoded;
    const source = { path, text, ignoredByGit };
    const document = TextDocument.create(toUri(path), '', 0, text);
    return { document, inspected: { source, project, inspection: outcome.inspection } };
  };

  const all = async (path: string): Promise<readonly (Snapshot | undefined)[]> => {
    const documents = open.of(toUri(path));
    if (documents.length === 0) return [await closed(path)];
    return Promise.all(documents.map(({ uri }) => inspect(uri)));
  };

  return async function* (token) {
    const yieldIfDue = createYield();
    const seen = new Set<string>();
    for (const { path: root } of folders.all()) {
      for await (const batch of host.listFiles(root, { git: git() && isOnDisk(root) })) {
        for (let at = 0; at < batch.length; at += readAhead) {
          if (token.isCancellationRequested) return;
          const snapshots = await Promise.all(batch.slice(at, at + readAhead).map(all));
          for (const snapshot of snapshots.flat()) {
            if (snapshot === undefined) continue;
            seen.add(snapshot.document.uri);
            yield snapshot;
          }
          await yieldIfDue();
        }
      }
    }
    // What was never saved is in no listing.
    for (const { uri } of open.all()) {
      if (seen.has(uri) || folders.holding(open.pathOf(uri)) === undefined) continue;
      const snapshot = await inspect(uri);
      if (snapshot !== undefined) yield snapshot;
    }
  };
}
