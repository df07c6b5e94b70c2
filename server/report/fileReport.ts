/** What is to be said of one file: what counts, what the repository accepts, and why it was not scanned. The editor's reports and the command line share it. */
import type { Finding } from '../core/finding.ts';
import { type Inspection, isByRepository } from '../core/inspect.ts';
import type { SkipReason } from '../host.ts';
import type { AcceptedBy } from '../protocol/lists.ts';
import { type Located, type LocateOptions, locate } from './located.ts';

/** Why a finding does not count: a comment in the source accepts it, the project's settings do, or its baseline knows it. */
export interface Acceptance {
  readonly by: AcceptedBy;
  /** In words. */
  readonly because: string;
}

/** A finding that the repository accepts, and why. */
export interface AcceptedFinding extends Acceptance {
  readonly finding: Located;
}

/** One file with something to say of it. */
export interface FileReport {
  /** Absolute, forward slashes. */
  readonly path: string;
  /** The path with the secrets in its names masked; absent where it holds none. */
  readonly shown?: string;
  readonly findings: readonly Located[];
  readonly accepted: readonly AcceptedFinding[];
  readonly skipped?: SkipReason;
}

/** The report of a text that was scanned. */
export function fileReportOf(
  { path, text }: { readonly path: string; readonly text: string },
  { findings, suppressed }: Inspection,
  options: LocateOptions,
): FileReport {
  const accepted = suppressed.filter(isByRepository);
  const secrets = [...findings, ...suppressed.map(({ finding }) => finding)].map(({ span }) => span);
  const place = (found: readonly Finding[]) => locate(text, found, secrets, options);
  return {
    path,
    findings: place(findings),
    accepted: accepted.flatMap(({ finding, by, because }) =>
      place([finding]).map((located) => ({ finding: located, by, because })),
    ),
  };
}
