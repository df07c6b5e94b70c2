import { counted } from '../protocol/counted.ts';
import type { HistoryRef, HistoryScope } from '../protocol/history.ts';
import { commitOf } from './changes.ts';
import { gitRecords, type Repository, runGit } from './process.ts';
import { isPartial } from './unfetched.ts';

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
  /** Of how many commits that have changed a file this is the last. */
  readonly ordinal: number;
  /** Relative to the repository's root. */
  readonly path: string;
  readonly oid: string;
  /** What the file was in each parent that has it. */
  readonly before: readonly string[];
}

/** A file of a commit, of a merge one that no parent has so: as many colons, modes and objects as there are parents, and one more. https://git-scm.com/docs/diff-format#_diff_format_for_merges */
const raw = /^\n?(?<colons>:+)(?<fields>[\da-f ]+) [A-Z]+$/;
const isNothing = (oid: string) => /^0+$/.test(oid);

// By date alone a child may come before its parent: commits of one second, a clock that went wrong. And what the user's or the repository's settings could
// add to a log, or run for it, is switched off.
const log = [
  ...['log', '--reverse', '--date-order', '--raw', '-z', '--no-abbrev', '--diff-filter=d', '--diff-merges=combined'],
  ...[
    '--no-renames',
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    '--no-notes',
    '--no-mailmap',
    '--no-follow',
  ],
  ...['--no-relative', '-O/dev/null', '--no-color'],
  // The name last: anything can stand in it.
  '--format=tformat:%x1e%H%x1f%aI%x1f%cI%x1f%an',
];

/** The commits of all stashes: only the youngest is a ref, the others stand in its log. */
async function stashesOf(repository: Repository): Promise<readonly string[]> {
  const { output } = await runGit(repository, ['rev-list', '--walk-reflogs', 'refs/stash', '--']);
  return output.split('\n').filter(Boolean);
}

async function revisionsOf(repository: Repository, scope: HistoryScope): Promise<readonly string[]> {
  if (scope !== 'all' && 'range' in scope) return ['--end-of-options', scope.range, '--'];
  // In seconds: of a date that git does not understand it makes another.
  const since = scope === 'all' ? [] : [`--max-age=${Date.parse(`${scope.since}T00:00:00`) / 1000}`];
  return [...since, '--all', ...(await stashesOf(repository)), '--'];
}

/** Every version of every file in these commits, the oldest first. Throws a GitError where git fails. */
export async function* versionsOf(
  repository: Repository,
  scope: HistoryScope,
  signal?: AbortSignal,
): AsyncGenerator<Version> {
  const args = [...log, ...(await revisionsOf(repository, scope))];
  let commit: HistoryCommit | undefined;
  let ordinal = 0;
  let file: Pick<Version, 'oid' | 'before'> | undefined;
  let isPath = false;
  for await (const record of gitRecords(repository, args, signal === undefined ? {} : { signal })) {
    if (isPath) {
      isPath = false;
      if (file !== undefined && commit !== undefined) yield { ...file, commit, ordinal, path: record };
    } else if (record.startsWith('\u001e')) {
      const [id = '', authored = '', date = '', ...author] = record.slice(1).split('\u001f');
      commit = { id, author: author.join(' '), authored, date };
      ordinal++;
    } else {
      const { colons = '', fields = '' } = raw.exec(record)?.groups ?? {};
      isPath = colons !== '';
      file = fileOf(fields.split(' '), colons.length);
    }
  }
}

/** A regular file; links and submodules have no text. */
function fileOf(fields: readonly string[], parents: number): Pick<Version, 'oid' | 'before'> | undefined {
  const oid = fields[parents * 2 + 1];
  if (oid === undefined || fields[parents]?.startsWith('100') !== true) return undefined;
  return { oid, before: fields.slice(parents + 1, -1).filter((each) => !isNothing(each)) };
}

/** How many commits there are; undefined where git knows no such range. */
export async function countCommits(repository: Repository, scope: HistoryScope): Promise<number | undefined> {
  const args = ['rev-list', '--count', ...(await revisionsOf(repository, scope))];
  const { code, output } = await runGit(repository, args);
  return code === 0 ? Number(output) : undefined;
}

/** Whether git knows a range of commits, `main..work`, or a commit. */
export async function isRange(repository: Repository, range: string): Promise<boolean> {
  return (await runGit(repository, ['rev-list', '--max-count=1', '--end-of-options', range, '--'])).code === 0;
}

/** Whether no branch, tag or stash has a commit. */
export async function isEmpty(repository: Repository): Promise<boolean> {
  const { code, output } = await runGit(repository, ['rev-list', '--max-count=1', '--all']);
  return code === 0 && output === '';
}

/** So many names are offered, those with the newest commits. */
const maximumRefs = 500;

const kinds: readonly (readonly [string, HistoryRef['kind']])[] = [
  ['refs/heads/', 'branch'],
  ['refs/remotes/', 'remote'],
  ['refs/tags/', 'tag'],
];

/** The names of branches and tags, those with the newest commits first. */
export async function refsOf(repository: Repository): Promise<readonly HistoryRef[]> {
  const format = '--format=%(refname)%00%(refname:short)%00%(creatordate:short)';
  const order = ['--sort=-creatordate', `--count=${maximumRefs}`];
  const { output } = await runGit(repository, ['for-each-ref', format, ...order, ...kinds.map(([prefix]) => prefix)]);
  return output.split('\n').flatMap((line) => {
    const [full = '', name = '', date = ''] = line.split('\0');
    const [, kind] = kinds.find(([prefix]) => full.startsWith(prefix)) ?? [];
    return kind === undefined || full.endsWith('/HEAD') ? [] : [{ name, kind, date }];
  });
}

async function* treeOfHead(repository: Repository): AsyncIterable<string> {
  if ((await commitOf(repository, 'HEAD')) === undefined) return;
  yield* gitRecords(repository, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
}

/** The files of HEAD: the hash of each by its path. Empty where HEAD names no commit. */
export async function filesOfHead(repository: Repository): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const record of treeOfHead(repository)) {
    const [, oid, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(record) ?? [];
    if (oid !== undefined && path !== undefined) files.set(path, oid);
  }
  return files;
}

/** Whether the repository was cloned without its older commits. */
export async function isShallow(repository: Repository): Promise<boolean> {
  return (await runGit(repository, ['rev-parse', '--is-shallow-repository'])).output.trim() === 'true';
}

/** What a scan of everything that is here does not see, and what to do: a line for each. */
export async function limitsOf(repository: Repository): Promise<readonly string[]> {
  const limits: string[] = [];
  if (await isShallow(repository)) {
    limits.push(
      'this clone is shallow: the commits that it lacks are not looked at. git fetch --unshallow fetches them',
    );
  }
  if (await isPartial(repository)) {
    limits.push(
      'this clone is partial: the files that it never fetched are not looked at. git fetch --refetch --no-filter fetches them',
    );
  }
  let submodules = 0;
  for await (const record of treeOfHead(repository)) if (record.startsWith('160000 ')) submodules++;
  if (submodules > 0) {
    const have = submodules === 1 ? 'has a history of its own, which is' : 'have histories of their own, which are';
    limits.push(`${counted(submodules, 'submodule')} ${have} not looked at. Scan each as a repository`);
  }
  return limits;
}
