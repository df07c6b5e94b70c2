import { type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileFindings } from '../../server/protocol/lists.ts';
import { methods } from '../../server/protocol.ts';

/** Everything that the server knows of, a file at a time, as it is now. */
export interface FindingList {
  files(): Iterable<FileFindings>;
  readonly onDidChange: Event<void>;
  /** Forgets everything: a server that starts anew tells it again. */
  reset(): void;
  dispose(): void;
}

/** Milliseconds between two changes that are told: a scan finds hundreds in a moment. */
const quiet = 150;

/** Keeps up with what the server says. */
export function createFindingList(client: BaseLanguageClient): FindingList {
  const files = new Map<string, FileFindings>();
  const changed = new EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed.fire();
    }, quiet);
  };
  client.onNotification(methods.findings, (file: FileFindings) => {
    if (file.findings.length === 0) files.delete(file.uri);
    else files.set(file.uri, file);
    tell();
  });
  return {
    files: () => files.values(),
    onDidChange: changed.event,
    reset: () => {
      files.clear();
      tell();
    },
    dispose: () => {
      clearTimeout(timer);
      changed.dispose();
    },
  };
}
