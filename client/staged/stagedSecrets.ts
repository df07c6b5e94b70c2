import { Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangesParams, ChangesScan, NewSecret } from '../../server/protocol/changes.ts';
import { methods } from '../../server/protocol.ts';
import type { Git, GitRepository } from './git.ts';

/** The secrets that the next commits would take, as they are now. */
export interface StagedSecrets extends Disposable {
  all(): readonly NewSecret[];
  /** After the secrets have changed: those of them that were not there before. */
  readonly onDidChange: Event<readonly NewSecret[]>;
  /** Looks again: the files have changed, and with them where a staged secret stands. */
  refresh(): void;
}

/** Milliseconds: git tells of one command in several steps. */
const quiet = 250;

/** Equal for the same secret in the same place of what is staged. */
const keyOf = ({ uri, ruleId, range }: NewSecret) =>
  `${uri} ${ruleId} ${range.start.line}:${range.start.character}-${range.end.character}`;

/** Follows the index of every repository; `wanted` says whether the person wants to be warned. */
export function watchStaged(client: BaseLanguageClient, git: Git, wanted: () => boolean): StagedSecrets {
  const changed = new EventEmitter<readonly NewSecret[]>();
  const byRepository = new Map<string, readonly NewSecret[]>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const listeners = new Map<string, Disposable>();

  const set = (root: string, secrets: readonly NewSecret[]) => {
    const before = byRepository.get(root) ?? [];
    if (JSON.stringify(before) === JSON.stringify(secrets)) return;
    byRepository.set(root, secrets);
    const known = new Set(before.map(keyOf));
    changed.fire(secrets.filter((secret) => !known.has(keyOf(secret))));
  };

  const look = async ({ rootUri, state }: GitRepository) => {
    const root = rootUri.toString();
    if (!wanted() || state.indexChanges.length === 0) {
      set(root, []);
      return;
    }
    const params: ChangesParams = { folder: root, scope: 'staged' };
    try {
      set(root, (await client.sendRequest<ChangesScan>(methods.scanChanges, params)).secrets);
    } catch {
      // The server has stopped: the client says so, and the next change asks again.
    }
  };
  const lookSoon = (repository: GitRepository) => {
    const root = repository.rootUri.toString();
    clearTimeout(timers.get(root));
    timers.set(
      root,
      setTimeout(() => void look(repository), quiet),
    );
  };

  const open = (repository: GitRepository) => {
    listeners.set(
      repository.rootUri.toString(),
      repository.state.onDidChange(() => lookSoon(repository)),
    );
    lookSoon(repository);
  };
  const close = ({ rootUri }: GitRepository) => {
    const root = rootUri.toString();
    clearTimeout(timers.get(root));
    listeners.get(root)?.dispose();
    set(root, []);
  };
  git.repositories.forEach(open);
  const subscriptions = [git.onDidOpenRepository(open), git.onDidCloseRepository(close), changed];

  return {
    all: () => [...byRepository.values()].flat(),
    onDidChange: changed.event,
    refresh: () => git.repositories.forEach(lookSoon),
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      Disposable.from(...subscriptions, ...listeners.values()).dispose();
    },
  };
}
