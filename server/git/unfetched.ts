/** What a partial clone lacks. https://git-scm.com/docs/partial-clone */
import { type Repository, runGit } from './process.ts';

/** Whether the repository was cloned without all its objects, which git would fetch when it needs them. */
export async function isPartial(repository: Repository): Promise<boolean> {
  return (await runGit(repository, ['config', '--get-regexp', '^remote\\..*\\.promisor$', '^true$'])).code === 0;
}

/** The objects that were never fetched: git, which may not fetch here, dies of a question for one. Empty for a whole clone. */
export async function unfetched(repository: Repository): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  if (!(await isPartial(repository))) return missing;
  const { output } = await runGit(repository, [
    'rev-list',
    '--all',
    '--indexed-objects',
    '--objects',
    '--missing=print',
  ]);
  for (const [, oid] of output.matchAll(/^\?([0-9a-f]+)$/gm)) if (oid !== undefined) missing.add(oid);
  return missing;
}
