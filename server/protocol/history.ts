/** What the client and the server say to each other about the history of a repository. */
import type { Verdict } from '../baseline.ts';
import type { ListedFinding } from './lists.ts';

/**
 * Which commits: those of all branches, tags and stashes, or of these the ones committed on a day (YYYY-MM-DD) or after it; or a range as git knows it, `main..work`, or a
 * commit and all before it.
 */
export type HistoryScope = 'all' | { readonly since: string } | { readonly range: string };

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A name of a commit, for a person to choose from. */
export interface HistoryRef {
  readonly name: string;
  readonly kind: 'branch' | 'remote' | 'tag';
  /** The day of its commit, YYYY-MM-DD. */
  readonly date: string;
}

/** A repository to choose commits of, those with the newest commits first; or why there is none to look at, as a sentence. */
export type HistoryRefs = { readonly refs: readonly HistoryRef[] } | { readonly reason: string };

/** The parameters of a scan, beside its `workDoneToken`, and of the question how many commits that would be. */
export interface HistoryParams {
  /** The address of a folder in the repository. */
  readonly folder: string;
  readonly scope: HistoryScope;
}

/** How many commits there are, or why that can't be told, as a sentence. */
export type HistoryCount = { readonly commits: number } | { readonly reason: string };

/** A secret at the first commit that has it in a file. Its `range` is that in the file as the commit has it. */
export interface HistorySecret extends ListedFinding {
  /** For requests about it; of the last scan only. */
  readonly id: number;
  /** Below the repository's root, a secret in it masked. */
  readonly path: string;
  readonly commit: string;
  readonly author: string;
  /** When it was committed, ISO 8601. */
  readonly date: string;
  /** The day since which it is compromised, YYYY-MM-DD. */
  readonly since: string;
  /** Whether it still stands in the file as HEAD has it. */
  readonly isPresent: boolean;
  /** All of this in a sentence. */
  readonly words: string;
  /** The content in which it stands, as git names it. */
  readonly oid: string;
  /** Where it is revoked. */
  readonly rotate?: string;
}

/** What a scan of a history has found, or why there is none, as a sentence. */
export interface HistoryScan {
  readonly secrets: readonly HistorySecret[];
  /** How many more there are. */
  readonly more: number;
  readonly commits: number;
  /** Versions of files. */
  readonly files: number;
  /** Files that were not scanned. */
  readonly skipped: number;
  /** What could not be looked at, in words. */
  readonly limits: readonly string[];
  readonly cancelled: boolean;
  readonly reason?: string;
}

/** Asks for a file as a commit has it. */
export interface HistoryContentParams {
  /** The address of a folder in the repository. */
  readonly folder: string;
  readonly oid: string;
}

/** Has the baseline know a secret of the last scan. */
export interface HistoryAcceptParams {
  readonly id: number;
  readonly verdict: Verdict;
}

/** The baseline's whole text afterwards, for the client to write, and the secrets that it knows then; or why not, as a sentence. */
export type HistoryAcceptance =
  | { readonly uri: string; readonly text: string; readonly known: readonly number[] }
  | { readonly reason: string };
