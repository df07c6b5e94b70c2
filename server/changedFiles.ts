/** What git knows of changes, as the language server asks for it. */
import { type Change, changesSince, commitOf, stagedChanges, workTreeOf } from './gitChanges.ts';
import { HookError, installGitHook } from './gitHook.ts';
import { type GitObject, readObjects } from './gitObjects.ts';
import { runGit } from './gitProcess.ts';
import type { ChangedFile, ChangeSet, Changes } from './host.ts';

const objectsOf = ({ before, after }: Change): string[] => [after, before].filter((oid) => oid !== undefined);

/** The contents of the changed files on both sides, one file after the other; none is larger than `maxBytes`. Paths are absolute. */
export async function* contentsOf(
  root: string,
  changes: readonly Change[],
  maxBytes: number,
): AsyncGenerator<ChangedFile> {
  const objects = readObjects(root, changes.flatMap(objectsOf), maxBytes);
  const next = async (oid: string | undefined): Promise<GitObject | undefined> =>
    oid === undefined ? undefined : (await objects.next()).value;
  for (const { path, before, after } of changes) {
    const now = await next(after);
    const then = await next(before);
    yield {
      path: `${root}/${path}`,
      // Git has ended where it owes an object.
      ...(after === undefined ? {} : { after: now ?? { skipped: 'unreadable' } }),
      ...(then === undefined ? {} : { before: then }),
    };
  }
}

function changeSet(root: string, changes: readonly Change[]): ChangeSet {
  return { root, key: JSON.stringify(changes), files: (maxBytes) => contentsOf(root, changes, maxBytes) };
}

/** So many branches are offered, those with the newest commits. */
const maximumBranches = 200;

/** The changes of this machine's repositories. */
export const gitChanges: Changes = {
  of: async (folder, scope) => {
    const root = await workTreeOf(folder);
    if (root === undefined) return { reason: 'This folder is no work tree of git.' };
    if (scope === 'staged') return changeSet(root, await stagedChanges(root));
    const commit = await commitOf(root, scope.since);
    if (commit === undefined) return { reason: `Git knows no commit “${scope.since}”.` };
    const changes = await changesSince(root, commit);
    if (changes === undefined) return { reason: `“${scope.since}” and HEAD have no common commit.` };
    return changeSet(root, changes);
  },
  root: workTreeOf,
  installHook: async (folder) => {
    try {
      return await installGitHook(folder);
    } catch (error) {
      if (error instanceof HookError) return { reason: `${error.message}. ${error.hint}` };
      throw error;
    }
  },
  branches: async (folder) => {
    const refs = ['--format=%(refname:short)', '--sort=-committerdate', `--count=${maximumBranches}`];
    const { output } = await runGit(folder, ['for-each-ref', ...refs, 'refs/heads', 'refs/remotes']);
    return output.split('\n').filter(Boolean);
  },
};
