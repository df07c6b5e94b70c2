/**
 * The only door to files and git. The shells hand one in: hostNode.ts on Node, hostClient.ts where only the editor can reach the files.
 *
 * A path is absolute with forward slashes, `/home/me/app.ts` or `c:/me/app.ts`; a file that is not on this machine's disk keeps its scheme,
 * `vscode-vfs://github/acme/app/app.ts` (lsp/location.ts).
 */

import type { BaselineKeys } from './baseline.ts';
import type { CustomRule } from './core/customRuleSchema.ts';
import type { WriteLowBytes } from './core/prefilter.ts';
import type { Scanned } from './core/scan.ts';
import type { ProjectSettings, Settings } from './core/settings.ts';
import type { Histories } from './history.ts';

/**
 * Why a file was not scanned. `excluded` is what the settings or `.leakline.yaml` leave out, `link` a symbolic link, `special` a pipe, a socket or a
 * device.
 */
export type SkipReason = 'binary' | 'tooLarge' | 'unreadable' | 'undecodable' | 'excluded' | 'link' | 'special';

/** What a file holds, or why it can't be had. */
export type Content = { readonly bytes: Uint8Array } | { readonly skipped: SkipReason };

/** What to look for in the files under one root. Plain data, since it goes to worker threads. */
export interface ScanJob {
  /** The folder that the project's settings speak of; absolute, forward slashes, no final one. */
  readonly root: string;
  readonly project: ProjectSettings;
  /** The editor's settings; the command line has none. */
  readonly editor?: Settings;
  /** YYYY-MM-DD; decides what is still ignored. */
  readonly today: string;
  /** Whether findings carry the masked lines around them. */
  readonly excerpts: boolean;
  /** A random key by which equal secrets of one run are known; see Located. */
  readonly identityKey?: string;
  /** The findings that the project lives with; with it, every finding carries its hash. */
  readonly baseline?: BaselineKeys;
}

/**
 * What a sieve looks for: the first pass of a workspace scan, on worker threads, which parts the many files with nothing to report from the few that the
 * server scans itself. Plain data, since it goes to those threads.
 */
export interface SieveJob {
  /** The folder that the rules' paths speak of; absolute, forward slashes, no final one. */
  readonly root: string;
  readonly customRules: readonly CustomRule[];
  /** Files above this size in bytes are not read. */
  readonly maxBytes: number;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** A file to sift, and what a sieve of the same rules said of it before: what has not changed since is not read again. */
export interface SieveItem {
  readonly path: string;
  readonly known?: number;
}

/**
 * What a sieve says of a file. Most have nothing to say at all, no finding that anyone would have to judge and no comment: they `pass`. `known` stands for
 * the file as it is now and for the answer.
 */
export type Sifted =
  | { readonly kind: 'passed'; readonly bytes: number; readonly known: number }
  | { readonly kind: 'skipped'; readonly because: SkipReason; readonly known: number }
  /** With what was found in it, unless it is long: the server is spared the first use of each rule, which takes longer than the rest. */
  | { readonly kind: 'caught'; readonly scanned?: Scanned }
  /** There is no such regular file any more. */
  | { readonly kind: 'gone' };

/** What came of a batch of items, in their order, and which rules threw and were switched off. */
export interface SiftedBatch {
  readonly items: readonly SieveItem[];
  readonly sifted: readonly Sifted[];
  readonly failedRules: readonly string[];
}

/** What a file is: its size in bytes, its modification time in milliseconds since 1970. */
export interface FileStat {
  readonly size: number;
  readonly modified: number;
}

/** How git may be used for an answer. */
export interface GitOptions {
  /** Whether git may be asked. False in Restricted Mode: a repository's own configuration can run programs. */
  readonly git: boolean;
}

/** How a folder is listed. */
export interface ListOptions extends GitOptions {
  /** Ends the listing early; what was listed so far stands. */
  readonly signal?: AbortSignal;
  /** Whether links, pipes, sockets and devices are listed too, which who reads files must not follow or wait for. */
  readonly others?: boolean;
  /** Told of a folder that can't be read, whose files are therefore missing. */
  readonly unreadable?: (folder: string) => void;
  /** Told of a file that git tracks and a sparse checkout leaves out, so that it is not listed. */
  readonly absent?: (file: string) => void;
  /** Told why git, which was asked, can't speak of the folder: its .gitignore files are obeyed instead. */
  readonly refused?: (why: string) => void;
}

/** A file of a change: what it held before, absent where it is new, and what it holds now, absent where the file on disk is what counts. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string;
  readonly before?: Content;
  readonly after?: Content;
}

/** The files that a change touches. */
export interface ChangeSet {
  /** The repository's root. */
  readonly root: string;
  /** Equal for equal changes. */
  readonly key: string;
  /** Contents larger than `maxBytes` are left out. */
  files(maxBytes: number): AsyncIterable<ChangedFile>;
}

/** What is changed: what the next commit would take, or all that came since the branch left a commit. */
export type ChangeScope = 'staged' | { readonly since: string };

/** What git knows of changes. */
export interface Changes {
  /** The changes in the repository that holds a folder, or why there are none to be had, as a sentence. */
  of(folder: string, scope: ChangeScope): Promise<ChangeSet | { readonly reason: string }>;
  /** The root of the repository that holds a folder; undefined where there is none. */
  root(folder: string): Promise<string | undefined>;
  /** Writes the hook that looks at every commit, and gives its path; or says why not, as a sentence. Never over another's hook. */
  installHook(folder: string): Promise<string | { readonly reason: string }>;
  /** The names of branches, those with the newest commits first. */
  branches(folder: string): Promise<readonly string[]>;
}

/** Files and git, as one shell can reach them. */
export interface Host {
  /** The file's bytes; undefined where there is no such file or it can't be read. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Whether the file is there and can't be written to, as far as that can be told. */
  isReadOnly(path: string): Promise<boolean>;
  /** Undefined where there is no regular file of this name; a symbolic link is none. */
  stat(path: string): Promise<FileStat | undefined>;
  /** What it is that is neither a file nor a folder. Absent where that can't be told. */
  readonly other?: (path: string) => Promise<'link' | 'special' | undefined>;
  /** The names of a folder's entries; empty where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * The files of a folder in batches: those that git tracks and those that are new, not those that it ignores; without git, a walk that obeys
   * the `.gitignore` files. Never `.git` itself, never through a symbolic link. A file may be gone when it is read.
   */
  listFiles(root: string, options: ListOptions): AsyncIterable<readonly string[]>;
  /**
   * Sifts files on threads of their own while they are listed; `onBatch` is called in any order, and waited for. Ends early when it is aborted; throws if a thread
   * dies. Absent where there are no threads.
   */
  readonly sift?: (
    job: SieveJob,
    items: AsyncIterable<readonly SieveItem[]>,
    onBatch: (batch: SiftedBatch) => Promise<void>,
    signal: AbortSignal,
  ) => Promise<void>;
  /** Whether git tracks the file; where it can't be asked, whether its index names it. */
  isTracked(path: string, options: GitOptions): Promise<boolean>;
  /** Whether git ignores the file, or, where it can't be asked, whether the `.gitignore` files from `root` down do. */
  isIgnored(path: string, root: string, options: GitOptions): Promise<boolean>;
  /** Absent where git can't be reached. It is asked only for paths on this machine's disk, and never in Restricted Mode. */
  readonly changes?: Changes;
  /** Likewise. */
  readonly histories?: Histories;
  /** Absent where there is nothing faster than a loop. */
  readonly writeLowBytes?: WriteLowBytes;
  /** The bytes of `tree-sitter.wasm` or of a grammar, `tree-sitter-python.wasm`. Throws where there is none. */
  loadWasm(file: string): Promise<Uint8Array>;
}
