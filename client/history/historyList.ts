import { type Event, EventEmitter } from 'vscode';
import type { HistoryScan, HistorySecret } from '../../server/protocol/history.ts';

/** What the last scan of a history has found. */
export interface KnownHistory extends Pick<HistoryScan, 'secrets' | 'more'> {
  /** The address of a folder in the repository. */
  readonly folder: string;
  /** What a person calls the commits: `shop`, `shop, main..work`. */
  readonly title: string;
}

/** It, for as long as the server knows it. */
export interface HistoryList {
  known(): KnownHistory | undefined;
  readonly onDidChange: Event<void>;
  set(history: KnownHistory | undefined): void;
  /** Takes secrets out, by their numbers. */
  remove(ids: readonly number[]): void;
  dispose(): void;
}

/** Knows nothing at first. */
export function createHistoryList(): HistoryList {
  const changed = new EventEmitter<void>();
  let known: KnownHistory | undefined;
  const set = (history: KnownHistory | undefined) => {
    known = history;
    changed.fire();
  };
  return {
    known: () => known,
    onDidChange: changed.event,
    set,
    remove: (ids) => {
      const gone = new Set(ids);
      const left = (secret: HistorySecret) => !gone.has(secret.id);
      if (known !== undefined) set({ ...known, secrets: known.secrets.filter(left) });
    },
    dispose: () => changed.dispose(),
  };
}
