import { existsSync } from 'node:fs';
import path from 'node:path';
import { type GitOptions, gitRecords, reasonOf, runGit } from './process.ts';

/** Whether git may speak for a folder: a work tree holds it and does not ignore it (an ignored folder lists as empty). `refused` is told why it can't. */
export async function isWorkTree(folder: string, refused?: (why: string) => void): Promise<boolean> {
  const { code, output, complaint } = await runGit(folder, ['rev-parse', '--is-inside-work-tree']);
  if (code !== 0) refused?.(reasonOf(complaint));
  if (code !== 0 || output.trim() !== 'true') return false;
  return (await runGit(folder, ['check-ignore', '-q', '.'])).code !== 0;
}

const regularFile = /^. 100\d{3} \S+ \d\t/;
const link = /^. 120000 \S+ \d\t/;
const submodule = /^. 160000 \S+ \d\t/;
/** What a sparse checkout leaves out. https://git-scm.com/docs/git-ls-files#Documentation/git-ls-files.txt--t */
const leftOut = /^S/;
/** What git says of a folder that it can't list, and goes on; the path is relative to the root of the work tree, and cut where it is very long. */
const unopened = /^warning: could not open directory '(.*?)(?:\/': .*)?$/;

/** What a listing tells beside its files. Folders are absolute. */
interface ListGitOptions {
  readonly signal?: AbortSignal | undefined;
  readonly others?: boolean | undefined;
  /** Told of a folder that git can't read. */
  readonly unreadable?: ((folder: string) => void) | undefined;
  /** Told of a file that a sparse checkout leaves out. */
  readonly absent?: ((file: string) => void) | undefined;
  /** Told of a submodule, and of a repository that lies inside: git lists none of their files here. */
  readonly inner: (folder: string) => void;
}

/**
 * The regular files under a folder, absolute: those that git tracks, then those that are new and not ignored. A file may be gone from the
 * disk. Throws a GitError where git fails.
 */
export async function* listGitFiles(
  folder: string,
  { signal, others, unreadable, absent, inner }: ListGitOptions,
): AsyncIterable<string> {
  const options: GitOptions = signal === undefined ? {} : { signal };
  const closed: string[] = [];
  const onWarning = (line: string) => closed.push(...(unopened.exec(line)?.slice(1) ?? []));
  let previous = '';
  for await (const record of gitRecords(folder, ['ls-files', '-z', '-t', '--stage'], options)) {
    const name = record.slice(record.indexOf('\t') + 1);
    // In a merge a file stands here once for each side.
    if (name === previous || name.startsWith('../')) continue;
    previous = name;
    if (leftOut.test(record) && !existsSync(`${folder}/${name}`)) absent?.(`${folder}/${name}`);
    else if (regularFile.test(record) || (others === true && link.test(record))) yield `${folder}/${name}`;
    else if (submodule.test(record)) inner(`${folder}/${name}`);
  }
  for await (const name of gitRecords(folder, ['ls-files', '-z', '--others', '--exclude-standard'], {
    ...options,
    onWarning,
  })) {
    if (name.endsWith('/')) inner(`${folder}/${name.slice(0, -1)}`);
    else yield `${folder}/${name}`;
  }
  if (closed.length > 0) {
    const { output } = await runGit(folder, ['rev-parse', '--show-toplevel']);
    for (const each of closed) unreadable?.(`${output.replace(/\r?\n$/, '')}/${each}`);
  }
}

/** Whether a folder is the root of a work tree: for that of a submodule that was never checked out the outer repository would answer. */
export async function isOwnWorkTree(folder: string): Promise<boolean> {
  const { code, output } = await runGit(folder, ['rev-parse', '--show-prefix']);
  return code === 0 && output.trim() === '';
}

/** Whether git tracks a file; undefined where it can't say. */
export async function isTracked(file: string): Promise<boolean | undefined> {
  const args = ['--literal-pathspecs', 'ls-files', '--error-unmatch', '--', path.basename(file)];
  // 1 is the answer for a name that it does not know; without a repository it is 128.
  const { code } = await runGit(path.dirname(file), args);
  return code === 0 || code === 1 ? code === 0 : undefined;
}

/** Whether git ignores a file, which it never does with one that it tracks; undefined where it can't say. */
export async function isIgnored(file: string): Promise<boolean | undefined> {
  // check-ignore knows no literal pathspecs; behind `./` a name that begins with a colon is no magic.
  const { code } = await runGit(path.dirname(file), ['check-ignore', '-q', '--', `./${path.basename(file)}`]);
  return code === 0 || code === 1 ? code === 0 : undefined;
}
