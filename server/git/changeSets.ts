/** What git knows of changes, as the language server asks for it. */

import type { ChangedFile, ChangeScope, ChangeSet, Changes } from '../host.ts';
import { type Change, changesSince, commitOf, needWorkTree, stagedChanges, workTreeOf } from './changes.ts';
import { installGitHook } from './hook.ts';
import { type GitObject, readObjects } from './objects.ts';
import { orReason, runGit } from './process.ts';

const objectsOf = ({ before, after }: Change): string[] => [after, before].filter((oid) => oid !== undefined);

/** The contents of the changed files on both sides, one file after the other; none is larger than `maxBytes`. Paths are absolute. */
export async function* contentsOf(
  root: string,
  changes: readonly Change[],
  maxBytes: number,
): AsyncGenerator<ChangedFile> {
  const objects = readObjects(root, changes.flatMap(objectsOf), maxBytes);
  const next = async (oid: string | undefined): Promise<GitObject | undefined> =>
    // Where git dies of a broken object, what comes after it can't be read either.
    oid === undefined ? undefined : (await objects.next().catch(() => undefined))?.value;
  try {
    for (const { path, before, after } of changes) {
      const now = await next(after);
      const then = await next(before);
      yield {
        path: `${root}/${path}`,
        ...(after === undefined ? {} : { after: now ?? { skipped: 'unreadable' } }),
        ...(then === undefined ? {} : { before: then }),
      };
    }
  } finally {
    await objects.return(undefined);
  }
}

function changeSet(root: string, changes: readonly Change[]): ChangeSet {
  return { root, key: JSON.stringify(changes), files: (maxBytes) => contentsOf(root, changes, maxBytes) };
}

/** So many branches are offered, those with the newest commits. */
const maximumBranches = 200;

async function changesOf(folder: string, scope: ChangeScope): Promise<ChangeSet | { readonly reason: string }> {
  const root = await needWorkTree(folder);
  if (scope === 'staged') return changeSet(root, await stagedChanges(root));
  const commit = await commitOf(root, scope.since);
  if (commit === undefined) return { reason: `Git knows no commit “${scope.since}”.` };
  const changes = await changesSince(root, commit);
  if (changes === undefined) return { reason: `“${scope.since}” and HEAD have no common commit.` };
  return changeSet(root, changes);
}

/** The changes of this machine's repositories. */
export const gitChanges: Changes = {
  of: (folder, scope) => changesOf(folder, scope).catch(orReason),
  root: workTreeOf,
  installHook: async (folder) =>
    (await installGitHook(folder).catch(orReason)) ?? { reason: 'The hook is there already.' },
  branches: async (folder) => {
    const refs = ['--format=%(refname:short)', '--sort=-committerdate', `--count=${maximumBranches}`];
    const { output } = await runGit(folder, ['for-each-ref', ...refs, 'refs/heads', 'refs/remotes']);
    return output.split('\n').filter(Boolean);
  },
};
