/** What a thread can do: by its name, the job, an item of a batch and the outcome of a batch. */
import { loadLinearPatterns } from '../core/linearPattern.ts';
import type { ScanJob, SieveItem, SieveJob, SiftedBatch } from '../host.ts';
import { type Blob, type BlobJob, type BlobOutcomes, createBlobScan } from './blobs.ts';
import { type BatchOutcome, batchOf, createFileScanner } from './fileScanner.ts';
import { createSieve } from './sieve.ts';

/** The kinds of work. */
export interface Work {
  readonly scan: { readonly job: ScanJob; readonly item: string; readonly outcome: BatchOutcome };
  readonly sieve: { readonly job: SieveJob; readonly item: SieveItem; readonly outcome: SiftedBatch };
  readonly blobs: { readonly job: BlobJob; readonly item: Blob; readonly outcome: BlobOutcomes };
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
  blobs: createBlobScan,
};

/** Begins a job. */
export async function startWork<Kind extends keyof Work>(kind: Kind, job: Work[Kind]['job']): Promise<Handle<Kind>> {
  const customRules = 'project' in job ? job.project.customRules : job.customRules;
  if (customRules.length > 0) await loadLinearPatterns();
  return workers[kind](job, []);
}
