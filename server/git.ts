import path from 'node:path';
import { gitRecords, runGit } from './gitProcess.ts';

/** Whether git may speak for a folder: a work tree holds it and does not ignore it (an ignored folder lists as empty). */
export async function isWorkTree(folder: string): Promise<boolean> {
  const { code, output } = await runGit(folder, ['rev-parse', '--is-inside-work-tree']);
  if (code !== 0 || output.trim() !== 'true') return false;
  return (await runGit(folder, ['check-ignore', '-q', '.'])).code !== 0;
}

const regularFile = /^100\d{3} \S+ \d\t/;
const submodule = /^160000 \S+ \d\t/;

/**
 * The regular files under a folder, absolute: those that git tracks, then those that are new and not ignored, then those of submodules and of
 * repositories that lie inside. A file may be gone from the disk.
 */
export async function* listGitFiles(folder: string, signal?: AbortSignal): AsyncIterable<string> {
  const options = signal === undefined ? {} : { signal };
  const inner: string[] = [];
  let previous = '';
  for await (const record of gitRecords(folder, ['ls-files', '-z', '--stage'], options)) {
    const name = record.slice(record.indexOf('\t') + 1);
    // In a merge a file stands here once for each side.
    if (name === previous || name.startsWith('../')) continue;
    previous = name;
    if (regularFile.test(record)) yield `${folder}/${name}`;
    else if (submodule.test(record)) inner.push(`${folder}/${name}`);
  }
  for await (const name of gitRecords(folder, ['ls-files', '-z', '--others', '--exclude-standard'], options)) {
    if (name.endsWith('/')) inner.push(`${folder}/${name.slice(0, -1)}`);
    else yield `${folder}/${name}`;
  }
  for (const each of inner) {
    if (!signal?.aborted && (await isOwnWorkTree(each))) yield* listGitFiles(each, signal);
  }
}

/** A submodule that was never checked out is an empty folder, for which the outer repository would answer. */
async function isOwnWorkTree(folder: string): Promise<boolean> {
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
