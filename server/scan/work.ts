/** What a thread can do: by its name, the job, an item of a batch and the outcome of a batch. */
import { loadLinearPatterns } from '../core/linearPattern.ts';
import { readEvery } from '../git/objects.ts';
import type { Repository } from '../git/process.ts';
import { unfetched } from '../git/unfetched.ts';
import type { ScanJob, SieveItem, SieveJob, SiftedBatch } from '../host.ts';
import { type BatchOutcome, batchOf, createFileScanner, type FileOutcome } from './fileScanner.ts';
import { createSieve } from './sieve.ts';

/** The content of a file in a repository. `at` tells it from the others; the path is absolute. */
export interface Blob {
  readonly at: number;
  readonly path: string;
  readonly oid: string;
}

/** What came of some of them, and which rules threw and were switched off. */
interface BlobOutcomes {
  readonly outcomes: readonly (FileOutcome & Pick<Blob, 'at'>)[];
  readonly failedRules: readonly string[];
}

/** The kinds of work. */
export interface Work {
  readonly scan: { readonly job: ScanJob; readonly item: string; readonly outcome: BatchOutcome };
  readonly sieve: { readonly job: SieveJob; readonly item: SieveItem; readonly outcome: SiftedBatch };
  readonly blobs: {
    readonly job: ScanJob & { readonly repository: Repository };
    readonly item: Blob;
    readonly outcome: BlobOutcomes;
  };
}

type Handle<Kind extends keyof Work> = (
  items: readonly Work[Kind]['item'][],
) => Work[Kind]['outcome'] | Promise<Work[Kind]['outcome']>;

/** `failedRules` is where a rule's name goes when it throws; whoever tells of it takes it out. */
const workers: {
  readonly [Kind in keyof Work]: (job: Work[Kind]['job'], failedRules: string[]) => Handle<Kind>;
} = {
  scan: (job, failedRules) => {
    const { scanFile } = createFileScanner(job, (id) => failedRules.push(id));
    return (paths) => batchOf(paths.map(scanFile), failedRules);
  },
  sieve: (job, failedRules) => {
    const sift = createSieve(job, (id) => failedRules.push(id));
    return (items) => ({ items, sifted: items.map(sift), failedRules: failedRules.splice(0) });
  },
  blobs: ({ repository, ...job }, failedRules) => {
    const { maxBytes, scanContent } = createFileScanner(job, (id) => failedRules.push(id));
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
  },
};

/** Begins a job. */
export async function startWork<Kind extends keyof Work>(kind: Kind, job: Work[Kind]['job']): Promise<Handle<Kind>> {
  const customRules = 'project' in job ? job.project.customRules : job.customRules;
  if (customRules.length > 0) await loadLinearPatterns();
  return workers[kind](job, []);
}
