/** What is asked of the history of a repository and what comes of it: between those who ask (the command line, the language server) and git. */
import type { Rules } from '../rules/rule.ts';
import type { Content, ScanJob } from './host.ts';
import type { HistoryRef, HistoryScope } from './protocol/history.ts';
import type { Entry, Skipped } from './report/report.ts';

/** How far a scan is. */
export interface HistoryProgress {
  readonly commits: number;
  /** Of how many; undefined while git still counts them. */
  readonly total: number | undefined;
  /** Versions of files that were scanned. */
  readonly files: number;
  readonly findings: number;
}

/** How a history is scanned. */
export interface HistoryScanOptions {
  readonly job: Omit<ScanJob, 'identityKey'>;
  /** The rules of the job. */
  readonly rules: Rules;
  /** A path as a report shows it. */
  readonly display: (path: string) => string;
  readonly progress: (progress: HistoryProgress) => void;
  /** Ends the scan early, with what it has. */
  readonly signal?: AbortSignal;
}

/** A secret at the first commit that has it in a file. */
export interface HistoryFinding {
  /** With its commit. */
  readonly entry: Entry;
  /** The file's content in that commit, as git names it. */
  readonly oid: string;
  /** Equal for equal secrets of one scan; never written anywhere. */
  readonly identity: string;
}

/** What a scan of a history has found. */
export interface ScannedHistory {
  readonly findings: readonly HistoryFinding[];
  readonly skipped: readonly Skipped[];
  readonly commits: number;
  readonly files: number;
  readonly bytes: number;
  /** Rules that threw and were switched off. */
  readonly failedRules: readonly string[];
}

/** The histories of this machine's repositories. A reason says why there is no answer, as a sentence. */
export interface Histories {
  /** The root of the repository that holds a folder. */
  root(folder: string): Promise<string | { readonly reason: string }>;
  /** The names of branches and tags, those with the newest commits first. */
  refs(root: string): Promise<readonly HistoryRef[]>;
  /** How many commits there are. */
  count(root: string, scope: HistoryScope): Promise<number | { readonly reason: string }>;
  scan(
    root: string,
    scope: HistoryScope,
    options: HistoryScanOptions,
  ): Promise<ScannedHistory | { readonly reason: string }>;
  /** What a scan of everything that is here can't see, in words: what was never fetched, and other repositories inside. */
  limits(root: string): Promise<readonly string[]>;
  /** The content that git calls `oid`. */
  content(root: string, oid: string, maxBytes: number): Promise<Content>;
}
