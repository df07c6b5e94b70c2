import { commitOf } from './changes.ts';
import { gitRecords, type Repository, runGit } from './process.ts';

/** A commit: its full hash, who wrote it and when, and when it was committed, ISO 8601. */
export interface HistoryCommit {
  readonly id: string;
  readonly author: string;
  readonly authored: string;
  readonly date: string;
}

/** A file as one commit left it. */
export interface Version {
  readonly commit: HistoryCommit;
  /** Relative to the repository's root. */
  readonly path: string;
  readonly oid: string;
}

const raw = /^\n?:\d{6} (?<mode>\d{6}) [0-9a-f]+ (?<oid>[0-9a-f]+) [A-Z]/;

// What the user's or the repository's settings could add to a log, or run for it, is switched off.
const log = [
  ...['log', '--reverse', '--raw', '-z', '--no-renames', '--no-abbrev', '--diff-filter=d', '--diff-merges=separate'],
  ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-notes', '--no-mailmap', '--no-follow'],
  ...['--no-relative', '-O/dev/null', '--no-color'],
  // The name last: anything can stand in it.
  '--format=tformat:%x1e%H%x1f%aI%x1f%cI%x1f%an',
];

/** The commits of all stashes: only the youngest is a ref, the others stand in its log. */
async function stashesOf(repository: Repository): Promise<readonly string[]> {
  const { output } = await runGit(repository, ['rev-list', '--walk-reflogs', 'refs/stash', '--']);
  return output.split('\n').filter(Boolean);
}

/** Every version of every file in a range of commits, or in all branches, tags and stashes; the oldest first. Throws a GitError where git fails. */
export async function* versionsOf(repository: Repository, range: string | undefined): AsyncGenerator<Version> {
  const revisions = range === undefined ? ['--all', ...(await stashesOf(repository))] : ['--end-of-options', range];
  let commit: HistoryCommit | undefined;
  let meta: Readonly<Record<string, string>> | undefined;
  for await (const record of gitRecords(repository, [...log, ...revisions, ...(range === undefined ? ['--'] : [])])) {
    if (meta !== undefined) {
      const { mode = '', oid = '' } = meta;
      meta = undefined;
      if (mode.startsWith('100') && commit !== undefined) yield { commit, path: record, oid };
    } else if (record.startsWith('\u001e')) {
      const [id = '', authored = '', date = '', ...author] = record.slice(1).split('\u001f');
      commit = { id, author: author.join(' '), authored, date };
    } else {
      meta = raw.exec(record)?.groups;
    }
  }
}

/** Whether git knows a range of commits, `main..work`, or a commit. */
export async function isRange(repository: Repository, range: string): Promise<boolean> {
  return (await runGit(repository, ['rev-list', '--max-count=1', '--end-of-options', range])).code === 0;
}

/** Whether no branch, tag or stash has a commit. */
export async function isEmpty(repository: Repository): Promise<boolean> {
  const { code, output } = await runGit(repository, ['rev-list', '--max-count=1', '--all']);
  return code === 0 && output === '';
}

/** Whether the repository was cloned without its older commits. */
export async function isShallow(repository: Repository): Promise<boolean> {
  return (await runGit(repository, ['rev-parse', '--is-shallow-repository'])).output.trim() === 'true';
}

/** The files of HEAD: the hash of each by its path. Empty where HEAD names no commit. */
export async function filesOfHead(repository: Repository): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  if ((await commitOf(repository, 'HEAD')) === undefined) return files;
  for await (const record of gitRecords(repository, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD'])) {
    const [, oid, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(record) ?? [];
    if (oid !== undefined && path !== undefined) files.set(path, oid);
  }
  return files;
}
