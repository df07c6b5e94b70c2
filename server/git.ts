/**
 * Git is hostile ground: a repository's own configuration can run programs. So nothing here runs a shell or puts a name into an option, and what could
 * start a program or touch the network is switched off on every call. https://git-scm.com/docs/git-config#Documentation/git-config.txt-corefsmonitor
 */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';

const hardening = [
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'safe.bareRepository=explicit'],
  ...['-c', 'protocol.allow=never'],
  '--no-optional-locks',
  '--no-pager',
];

/** Without what a hook's environment says of another repository, and without anything that asks or fetches. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(inherited),
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
    // Windows looks for programs in the current folder first unless told not to.
    NoDefaultCurrentDirectoryInExePath: '1',
  };
}

function start(folder: string, args: readonly string[], signal?: AbortSignal) {
  return spawn('git', [...hardening, '-C', folder, ...args], {
    // Not the repository: a `git.exe` that lies there must not be the one that runs.
    cwd: homedir(),
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The exit code and the output; -1 where git can't be started. */
function run(folder: string, args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const git = start(folder, args);
    let output = '';
    git.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    git.on('error', () => resolve({ code: -1, output }));
    git.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** The records, each ended by a zero byte, that git writes. Ends early where git fails or is aborted. */
async function* records(folder: string, args: readonly string[], signal?: AbortSignal): AsyncIterable<string> {
  const git = start(folder, args, signal);
  git.on('error', () => {});
  let rest = '';
  for await (const chunk of git.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}

/** Whether git may speak for a folder: a work tree holds it and does not ignore it (an ignored folder lists as empty). */
export async function isWorkTree(folder: string): Promise<boolean> {
  const { code, output } = await run(folder, ['rev-parse', '--is-inside-work-tree']);
  if (code !== 0 || output.trim() !== 'true') return false;
  return (await run(folder, ['check-ignore', '-q', '.'])).code !== 0;
}

const regularFile = /^100\d{3} \S+ \d\t/;
const submodule = /^160000 \S+ \d\t/;

/**
 * The regular files under a folder, absolute: those that git tracks, then those that are new and not ignored, then those of submodules and of
 * repositories that lie inside. A file may be gone from the disk.
 */
export async function* listGitFiles(folder: string, signal?: AbortSignal): AsyncIterable<string> {
  const inner: string[] = [];
  let previous = '';
  for await (const record of records(folder, ['ls-files', '-z', '--stage'], signal)) {
    const name = record.slice(record.indexOf('\t') + 1);
    // In a merge a file stands here once for each side.
    if (name === previous || name.startsWith('../')) continue;
    previous = name;
    if (regularFile.test(record)) yield `${folder}/${name}`;
    else if (submodule.test(record)) inner.push(`${folder}/${name}`);
  }
  for await (const name of records(folder, ['ls-files', '-z', '--others', '--exclude-standard'], signal)) {
    if (name.endsWith('/')) inner.push(`${folder}/${name.slice(0, -1)}`);
    else yield `${folder}/${name}`;
  }
  for (const each of inner) {
    if (!signal?.aborted && (await isOwnWorkTree(each))) yield* listGitFiles(each, signal);
  }
}

/** A submodule that was never checked out is an empty folder, for which the outer repository would answer. */
async function isOwnWorkTree(folder: string): Promise<boolean> {
  const { code, output } = await run(folder, ['rev-parse', '--show-prefix']);
  return code === 0 && output.trim() === '';
}

/** Whether git tracks a file. */
export async function isTracked(file: string): Promise<boolean> {
  const args = ['--literal-pathspecs', 'ls-files', '--error-unmatch', '--', path.basename(file)];
  return (await run(path.dirname(file), args)).code === 0;
}

/** Whether git ignores a file, which it never does with one that it tracks; undefined where it can't say. */
export async function isIgnored(file: string): Promise<boolean | undefined> {
  // check-ignore knows no literal pathspecs; behind `./` a name that begins with a colon is no magic.
  const { code } = await run(path.dirname(file), ['check-ignore', '-q', '--', `./${path.basename(file)}`]);
  return code === 0 || code === 1 ? code === 0 : undefined;
}
