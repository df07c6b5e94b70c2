/**
 * Git is hostile ground: a repository's own configuration can run programs. So nothing here runs a shell or puts a name into an option, and what could
 * start a program or touch the network is switched off on every call. https://git-scm.com/docs/git-config#Documentation/git-config.txt-corefsmonitor
 */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';

const hardening = [
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'safe.bareRepository=explicit'],
  ...['-c', 'protocol.allow=never'],
  '--no-optional-locks',
  '--no-pager',
];

/** The folder of a work tree; or a repository without one, which a person has named: git takes none that merely lies there. */
export type Repository = string | { readonly gitDir: string };

/** How git is started. */
export interface GitOptions {
  readonly signal?: AbortSignal;
  /** The index that a running `git commit` made for itself and named to its hook. */
  readonly index?: string;
  /** Whether what stands behind the last zero byte is a record too. */
  readonly lastToo?: boolean;
}

/** Without what a hook's environment says of another repository, and without anything that asks or fetches. */
function environment(index: string | undefined): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(inherited),
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
    // Windows looks for programs in the current folder first unless told not to.
    NoDefaultCurrentDirectoryInExePath: '1',
  };
}

/** Starts git. Its standard input is open: end it. */
export function startGit(repository: Repository, args: readonly string[], { signal, index }: GitOptions = {}) {
  const where = typeof repository === 'string' ? ['-C', repository] : [`--git-dir=${repository.gitDir}`];
  return spawn('git', [...hardening, ...where, ...args], {
    // Not the repository: a `git.exe` that lies there must not be the one that runs.
    cwd: homedir(),
    env: environment(index),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The exit code and the output; -1 where git can't be started. */
export function runGit(
  repository: Repository,
  args: readonly string[],
  options?: GitOptions,
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const git = startGit(repository, args, options);
    git.stdin.on('error', () => {}).end();
    let output = '';
    git.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    git.on('error', () => resolve({ code: -1, output }));
    git.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** The records, each ended by a zero byte, that git writes. Ends early where git fails or is aborted. */
export async function* gitRecords(
  repository: Repository,
  args: readonly string[],
  options?: GitOptions,
): AsyncIterable<string> {
  const git = startGit(repository, args, options);
  git.on('error', () => {});
  git.stdin.on('error', () => {}).end();
  let rest = '';
  for await (const chunk of git.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    // It may have written before it was killed.
    if (options?.signal?.aborted) return;
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (options?.lastToo) yield rest;
}
