import { type BigIntStats, existsSync, lstatSync } from 'node:fs';
import { GitError, type GitOptions, gitRecords, type Repository, reasonOf, runGit } from './process.ts';

/** A file as it is on one side of a change and on the other. Objects are named by their full hash; absent means that there is none. */
export interface Change {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly before?: string;
  /** Absent too where the file on disk is what counts. */
  readonly after?: string;
}

const record = /^:(?<mode>\d{6}) (?<newMode>\d{6}) (?<before>[0-9a-f]+) (?<after>[0-9a-f]+) (?<status>[A-Z])/;
const isNothing = (oid: string) => /^0+$/.test(oid);

/** Reads the records that `--raw -z` writes: what is known, then the path, of a file that was renamed both; links and submodules have no text and are left out. */
async function* readChanges(records: AsyncIterable<string>): AsyncIterable<Change> {
  let meta: Readonly<Record<string, string>> | undefined;
  for await (const each of records) {
    if (meta === undefined) {
      meta = record.exec(each)?.groups;
      continue;
    }
    const { mode = '', newMode = '', before = '', after = '', status } = meta;
    if (status === 'R') {
      // The path that follows is the one that it has now.
      meta = { ...meta, status: 'M' };
      continue;
    }
    meta = undefined;
    if (!newMode.startsWith('100')) continue;
    yield {
      path: each,
      ...(isNothing(before) || !mode.startsWith('100') ? {} : { before }),
      ...(isNothing(after) ? {} : { after }),
    };
  }
}

/** The root of the work tree that holds a folder. Throws a GitError, in git's own words, where there is none, and where git refuses to speak of it. */
export async function needWorkTree(folder: string, hint = 'Run it inside a repository.'): Promise<string> {
  const { code, output, complaint } = await runGit(folder, ['rev-parse', '--show-toplevel']);
  if (code < 0)
    throw new GitError(`git can't be started: ${reasonOf(complaint)}`, 'Install git, or put it on the PATH.');
  if (code === 0) return output.replace(/\r?\n$/, '');
  // Of a folder that belongs to someone else git says what to do.
  const [advice] = /git config .*safe\.directory.*/.exec(complaint) ?? [hint];
  throw new GitError(`git has no work tree here: ${reasonOf(complaint)}`, advice);
}

/** The root of the work tree that holds a folder; undefined where git has none. */
export function workTreeOf(folder: string): Promise<string | undefined> {
  return needWorkTree(folder).catch(() => undefined);
}

/** The full hash of a commit that a person named; undefined where there is none of this name. */
export async function commitOf(repository: Repository, name: string): Promise<string | undefined> {
  const { code, output } = await runGit(repository, [
    'rev-parse',
    '--verify',
    '-q',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  return code === 0 ? output.trim() : undefined;
}

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** What `git commit` would take, against the last commit, or against nothing before the first. */
export async function stagedChanges(root: string, options?: GitOptions): Promise<readonly Change[]> {
  const head =
    (await commitOf(root, 'HEAD')) ?? (await runGit(root, ['hash-object', '-t', 'tree', '--stdin'])).output.trim();
  const diff = ['--raw', '-z', '-M', '--no-abbrev', '--diff-filter=d', '--ignore-submodules=all'];
  return listOf(readChanges(gitRecords(root, ['diff-index', '--cached', ...diff, head], options)));
}

const treeEntry = /^100\d{3} blob (?<oid>[0-9a-f]+)\t(?<path>.*)$/s;
/** Each record of `ls-files --debug` but the first begins with what is known of the file before. */
const indexEntry = /(?:^|\n)100\d{3} (?<oid>[0-9a-f]+) \d\t(?<path>.*)$/s;
const indexStat =
  /^ {2}ctime: .*?\n {2}mtime: (?<seconds>\d+):(?<nanoseconds>\d+)\n.*?\n {2}size: (?<size>\d+)\tflags: (?<flags>[0-9a-f]+)/s;
/** In the flags: a sparse checkout leaves the file out. https://git-scm.com/docs/index-format */
const skipWorktree = 0x4000_0000;

/** Undefined where there is no such file, `closed` where nobody may look. */
function statOf(file: string): BigIntStats | 'closed' | undefined {
  try {
    return lstatSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return 'closed';
  }
}

/** Whether a file is no longer as it was when git last looked at it; too often yes rather than once no. */
function isTouched(file: string, stat: Readonly<Record<string, string>> | undefined): boolean {
  const now = statOf(file);
  if (now === 'closed') return true;
  if (now?.isFile() !== true) return false;
  const { seconds = '', nanoseconds = '', size = '' } = stat ?? {};
  return `${now.mtimeNs}` !== `${seconds}${nanoseconds.padStart(9, '0')}` || `${now.size}` !== size;
}

/** Whether what the index has of a file is all there is of it. */
function isLeftOut(file: string, stat: Readonly<Record<string, string>> | undefined): boolean {
  return (Number.parseInt(stat?.['flags'] ?? '0', 16) & skipWorktree) !== 0 && !existsSync(file);
}

/**
 * What the work tree, with its new files, has that the commit where it left `since` had not. Undefined where the two share no history.
 * Git's own comparison of the work tree would run the filters that the repository configures: so the times and sizes are compared here.
 */
export async function changesSince(root: string, since: string): Promise<readonly Change[] | undefined> {
  const { code, output } = await runGit(root, ['merge-base', since, 'HEAD']);
  if (code !== 0) return undefined;
  const base = new Map<string, string>();
  for await (const each of gitRecords(root, ['ls-tree', '-r', '-z', '--full-tree', output.trim()])) {
    const { oid, path } = treeEntry.exec(each)?.groups ?? {};
    if (oid !== undefined && path !== undefined) base.set(path, oid);
  }
  const changes: (Change & { readonly oid?: string })[] = [];
  const add = (path: string, now: { readonly oid?: string; readonly after?: string } = {}) => {
    const before = base.get(path);
    changes.push({ path, ...now, ...(before === undefined ? {} : { before }) });
  };
  const gone = new Map(base);
  let tracked: { oid: string; path: string } | undefined;
  for await (const each of gitRecords(root, ['ls-files', '-z', '--stage', '--debug'], { lastToo: true })) {
    if (tracked !== undefined) {
      const { path, oid } = tracked;
      const file = `${root}/${path}`;
      const stat = indexStat.exec(each)?.groups;
      gone.delete(path);
      // In a merge a file stands here once for each side.
      if ((base.get(path) !== oid || isTouched(file, stat)) && changes.at(-1)?.path !== path) {
        add(path, { oid, ...(isLeftOut(file, stat) ? { after: oid } : {}) });
      }
    }
    const { oid, path } = indexEntry.exec(each)?.groups ?? {};
    tracked = oid === undefined || path === undefined ? undefined : { oid, path };
  }
  const others = await listOf(gitRecords(root, ['ls-files', '-z', '--others', '--exclude-standard']));
  for (const path of others) if (!path.endsWith('/')) add(path);
  const moved = new Set(gone.values());
  // A file that only has another name brings nothing in.
  return changes.map(({ oid, ...change }) =>
    change.before === undefined && oid !== undefined && moved.has(oid) ? { ...change, before: oid } : change,
  );
}
