/** Changes of files that are not open: they keep the findings of a workspace scan true, and tell of new settings. */

import { type Connection, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { baselineFileName } from '../../core/inspect.ts';
import { projectFileName } from '../../core/settings.ts';
import type { Host } from '../../host.ts';
import type { Client } from '../client.ts';
import { createYield, nextTurn } from '../eventLoop.ts';
import type { Files } from '../files.ts';
import type { Findings } from '../findings.ts';
import type { Folders } from '../folders.ts';
import { isOnDisk, toPath, toUri } from '../location.ts';
import { describeError, type Log } from '../log.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import { mayDecide } from '../projects.ts';
import type { ClosedFiles } from './closedFiles.ts';

/** More changes than this at once (a checkout, an install) are sorted by one listing, not by a question to git for each. */
const flood = 64;

/** Follows the files that are not open. */
export interface Watch {
  /** Asks the client to tell of changes of what decides findings; once it is initialized. */
  subscribe(): void;
  /** From now on, files of the workspace are scanned when they change. */
  followFiles(): void;
  /** The files are no longer followed. */
  unfollow(): void;
  /** What decides findings has changed: files that are followed are looked at again where something is known of them. */
  rescan(): void;
  /** A document was closed: its file speaks again, if files are followed. */
  closed(uri: string): void;
}

/** What following files needs. */
export interface WatchContext {
  readonly client: Client;
  readonly closedFiles: ClosedFiles;
  readonly documents: OpenDocuments;
  readonly files: Files;
  readonly findings: Findings;
  readonly folders: Folders;
  readonly host: Host;
  readonly log: Log;
  readonly git: () => boolean;
  /** Called after a `.leakline.yaml`, a baseline or a `.gitignore` has changed on disk. */
  readonly settingsChanged: () => void;
}

/** Listens to the changes of files that the client tells of. */
export function watchFiles(connection: Connection, context: WatchContext): Watch {
  const { client, closedFiles, documents, files, findings, folders, host, log, git } = context;
  const changed = new Set<string>();
  let following: { dispose(): void } | 'starting' | undefined;

  const register = (globs: readonly string[]) =>
    connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: globs.map((globPattern) => ({ globPattern })),
    });

  /** Of many paths those that a listing of the workspace holds; of few, those that git does not ignore. */
  const worthScanning = async (inWorkspace: readonly string[]): Promise<readonly string[]> => {
    if (inWorkspace.length <= flood) {
      const ignored = await Promise.all(inWorkspace.map((path) => files.isIgnored(path)));
      return inWorkspace.filter((_, index) => ignored[index] === false);
    }
    const listed = new Set<string>();
    for (const { path } of folders.all()) {
      for await (const batch of host.listFiles(path, { git: git() && isOnDisk(path) })) {
        for (const file of batch) listed.add(file);
      }
    }
    return inWorkspace.filter((path) => listed.has(path));
  };

  /** One file that fails does not keep the others from being scanned, and shows nothing that may no longer be true. */
  const rescanFile = async (path: string): Promise<void> => {
    await closedFiles.scan(path).catch((error: unknown) => {
      log.error(`${path}: not scanned: ${describeError(error)}`);
      findings.clear(toUri(path));
    });
  };

  const scanChanged = async () => {
    await nextTurn();
    const paths = [...changed];
    changed.clear();
    const yieldIfDue = createYield();
    const inWorkspace = paths.filter((path) => folders.holding(path) !== undefined && !path.includes('/.git/'));
    const worth = new Set(await worthScanning(inWorkspace));
    for (const path of paths) {
      const uri = toUri(path);
      if (documents.of(uri).length > 0) continue;
      if (worth.has(path)) await rescanFile(path);
      else if (findings.knows(uri)) findings.clear(uri);
      await yieldIfDue();
    }
  };

  const enqueue = (path: string) => {
    if (changed.size === 0)
      scanChanged().catch((error: unknown) => log.error(`A rescan failed: ${describeError(error)}`));
    changed.add(path);
  };

  /** Of a deleted folder the client tells once, not for each of its files. */
  const forget = (uri: string) => {
    for (const each of findings.uris()) {
      if (
        (each === uri || each.startsWith(`${uri}/`)) &&
        documents.of(each).length === 0 &&
        documents.get(each) === undefined
      ) {
        findings.clear(each);
      }
    }
  };

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      const path = toPath(uri);
      if (mayDecide(path) || path.endsWith('/.gitignore')) context.settingsChanged();
      if (type === FileChangeType.Deleted) forget(uri);
      else if (following !== undefined && documents.of(uri).length === 0) enqueue(path);
    }
  });

  return {
    subscribe: () => {
      if (client.watchesFiles)
        register([`**/${projectFileName}`, `**/${baselineFileName}`, '**/.gitignore']).catch(() => {});
    },
    followFiles: () => {
      if (following !== undefined) return;
      following = 'starting';
      if (!client.watchesFiles) return;
      register(['**/*']).then(
        (registration) => {
          if (following === undefined) registration.dispose();
          else following = registration;
        },
        () => {},
      );
    },
    unfollow: () => {
      if (typeof following === 'object') following.dispose();
      following = undefined;
    },
    rescan: () => {
      if (following === undefined) return;
      for (const uri of findings.uris()) if (documents.get(uri) === undefined) enqueue(toPath(uri));
    },
    closed: (uri) => {
      findings.clear(uri);
      if (following !== undefined) enqueue(toPath(uri));
    },
  };
}
