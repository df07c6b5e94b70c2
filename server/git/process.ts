/**
 * Git is hostile ground: a repository's own configuration can run programs. So nothing here runs a shell or puts a name into an option, and what could
 * start a program or touch the network is switched off on every call. https://git-scm.com/docs/git-config#Documentation/git-config.txt-corefsmonitor
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const hardening = [
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'safe.bareRepository=explicit'],
  ...['-c', 'protocol.allow=never'],
  // What we read of a commit has one encoding, and the first of them all has its files.
  ...['-c', 'i18n.logOutputEncoding=UTF-8'],
  ...['-c', 'log.showRoot=true'],
  '--no-optional-locks',
  '--no-pager',
];

/** The folder of a work tree; or a repository without one, which a person has named: git takes none that merely lies there. */
export type Repository = string | { readonly gitDir: string };

/** The folder to which the paths of a repository are relative; of one without a work tree, its own. */
export function folderOf(repository: Repository): string {
  return typeof repository === 'string' ? repository : repository.gitDir;
}

/** What git refuses, or what keeps git from it: `message` says what and where, `hint` what to do. It quotes git, and never a file's text. */
export class GitError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Gives git's refusal as a reason, a sentence; throws what is none. */
export function orReason(error: unknown): { readonly reason: string } {
  if (error instanceof GitError) return { reason: [error.message, error.hint ?? ''].join('. ').trim() };
  throw error;
}

/** How git is started. */
export interface GitOptions {
  readonly signal?: AbortSignal;
  /** The index that a running `git commit` made for itself and named to its hook. */
  readonly index?: string;
  /** Whether what stands behind the last zero byte is a record too. */
  readonly lastToo?: boolean;
  /** Told each line of what git says beside its output, so of a folder that it can't read. */
  readonly onWarning?: (line: string) => void;
}

/** What of git's variables is the user's: their settings, such as the folders that are safe, and where git itself is. The others speak of a repository. */
const usersOwn = /^GIT_(?:CONFIG_\w+|EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)$/i;

/** Without what a hook's environment says of another repository, and without anything that asks or fetches. */
function environment(index: string | undefined): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || usersOwn.test(name));
  return {
    ...Object.fromEntries(inherited),
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    // Other commits that stand in for some, and other parents: both hide what was committed. Git takes this file for absent.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null/grafts',
    LC_ALL: 'C',
    // Windows looks for programs in the current folder first unless told not to.
    NoDefaultCurrentDirectoryInExePath: '1',
  };
}

/** Starts git. Its standard input is open: end it. */
export function startGit(repository: Repository, args: readonly string[], { signal, index }: GitOptions = {}) {
  const where = typeof repository === 'string' ? ['-C', repository] : [`--git-dir=${repository.gitDir}`];
  return spawn('git', [...hardening, ...where, ...args], {
    // Not the repository: a `git.exe` that lies there must not be the one that runs. This folder is always there; a container's home need not be.
    cwd: path.dirname(process.execPath),
    env: environment(index),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** How a run of git ended: its exit code, -1 where it can't be started, and what it said of it. */
interface End {
  readonly code: number;
  readonly complaint: string;
}

/** Far more than git says of anything. */
const longestComplaint = 4096;

/** Follows git to its end. */
export function endOf(git: ReturnType<typeof startGit>): Promise<End> {
  let complaint = '';
  git.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = (complaint + chunk).slice(0, longestComplaint);
  });
  return new Promise((resolve) => {
    git.on('error', ({ message }) => resolve({ code: -1, complaint: message }));
    git.on('close', (code) => resolve({ code: code ?? -1, complaint }));
  });
}

/** The exit code and the output; -1 where git can't be started. */
export async function runGit(
  repository: Repository,
  args: readonly string[],
  options?: GitOptions,
): Promise<End & { readonly output: string }> {
  const git = startGit(repository, args, options);
  const end = endOf(git);
  git.stdin.on('error', () => {}).end();
  let output = '';
  git.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  return { ...(await end), output };
}

/** The line in which git says what is wrong. */
export function reasonOf(complaint: string): string {
  const lines = complaint.split('\n').filter(Boolean);
  return lines.find((line) => line.startsWith('fatal: ')) ?? lines.at(-1) ?? 'git says nothing of why';
}

/** What a command of git that has failed is to be thrown as. */
export function failureOf(command: string, { complaint }: End): GitError {
  const hint = 'Mend the repository, or scan a copy of its files without their .git folder.';
  return new GitError(`git ${command} has failed: ${reasonOf(complaint)}`, hint);
}

/** The records, each ended by a zero byte, that git writes. Ends early where it is aborted; throws a GitError where git fails. */
export async function* gitRecords(
  repository: Repository,
  args: readonly string[],
  options?: GitOptions,
): AsyncIterable<string> {
  const git = startGit(repository, args, options);
  const end = endOf(git);
  const { onWarning } = options ?? {};
  if (onWarning !== undefined) createInterface({ input: git.stderr }).on('line', onWarning);
  git.stdin.on('error', () => {}).end();
  let rest = '';
  for await (const chunk of git.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    // It may have written before it was killed.
    if (options?.signal?.aborted) return;
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  const ended = await end;
  if (options?.signal?.aborted) return;
  if (ended.code !== 0) throw failureOf(args[0] ?? '', ended);
  if (options?.lastToo) yield rest;
}
