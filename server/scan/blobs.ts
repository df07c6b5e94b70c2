/** Scans what files were, by the contents that a repository keeps. */

import type { Finding } from '../core/finding.ts';
import { readEvery } from '../git/objects.ts';
import type { Repository } from '../git/process.ts';
import { unfetched } from '../git/unfetched.ts';
import type { ScanJob } from '../host.ts';
import { createFileScanner, type FileOutcome } from './fileScanner.ts';
import { createSeen } from './seen.ts';

/** The content of a file in a repository. `at` tells it from the others; the path is absolute. */
export interface Blob {
  readonly at: number;
  readonly path: string;
  readonly oid: string;
}

/** What to look for, and where. */
export interface BlobJob extends ScanJob {
  readonly repository: Repository;
  /** Whether a file is only reported when it has a secret that it had in no content before. */
  readonly firstsOnly: boolean;
}

/** What came of some of them, and which rules threw and were switched off. */
export interface BlobOutcomes {
  readonly outcomes: readonly (FileOutcome & Pick<Blob, 'at'>)[];
  readonly failedRules: readonly string[];
}

/** Of ten thousand versions of a file with a thousand secrets next to nothing is to be told. The secrets are known to this thread alone. */
function createNews() {
  const isNew = createSeen();
  return (path: string, text: string, findings: readonly Finding[]): boolean =>
    findings.map(({ ruleId, span }) => isNew(`${path}\n${ruleId}\n${text.slice(span.start, span.end)}`)).includes(true);
}

/** Begins a job, whose contents then come in the order of their numbers. */
export function createBlobScan(
  { repository, firstsOnly, ...job }: BlobJob,
  failedRules: string[],
): (blobs: readonly Blob[]) => Promise<BlobOutcomes> {
  const isTold = firstsOnly ? createNews() : undefined;
  const { maxBytes, scanContent } = createFileScanner(job, (id) => failedRules.push(id), isTold);
  const missing = unfetched(repository);
  return async (blobs) => {
    const outcomes: BlobOutcomes['outcomes'][number][] = [];
    const oids = blobs.map(({ oid }) => oid);
    for await (const object of readEvery(repository, oids, maxBytes, missing)) {
      const blob = blobs[outcomes.length];
      if (blob !== undefined) outcomes.push({ at: blob.at, ...scanContent(blob.path, object) });
    }
    return { outcomes, failedRules: failedRules.splice(0) };
  };
}
