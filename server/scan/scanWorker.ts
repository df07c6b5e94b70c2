/** The entry of a worker thread of the pool: takes a job, then batches of items, and answers each batch with what came of it. */
import { parentPort } from 'node:worker_threads';
import { loadLinearPatterns } from '../core/linearPattern.ts';
import type { SieveItem, SieveJob, SiftedBatch } from '../host.ts';
import { type BatchOutcome, batchOf, createFileScanner, type ScanJob } from './fileScanner.ts';
import { createSieve } from './sieve.ts';

/** What a worker can do: by its name, the job, an item and the outcome of a batch. */
export interface Work {
  readonly scan: { readonly job: ScanJob; readonly item: string; readonly outcome: BatchOutcome };
  readonly sieve: { readonly job: SieveJob; readonly item: SieveItem; readonly outcome: SiftedBatch };
}

/** To a worker: first its job, then items. */
export type ToWorker =
  | { readonly kind: 'scan'; readonly job: ScanJob }
  | { readonly kind: 'sieve'; readonly job: SieveJob }
  | { readonly items: readonly unknown[] };

type Handle = (items: readonly never[]) => BatchOutcome | SiftedBatch;

const failedRules: string[] = [];
const failed = (id: string) => failedRules.push(id);
let handle: Handle | undefined;

async function start(message: Exclude<ToWorker, { readonly items: unknown }>): Promise<Handle> {
  const { customRules } = message.kind === 'scan' ? message.job.project : message.job;
  if (customRules.length > 0) await loadLinearPatterns();
  if (message.kind === 'scan') {
    const { scanFile } = createFileScanner(message.job, failed);
    return (paths: readonly string[]) => batchOf(paths.map(scanFile), failedRules);
  }
  const sift = createSieve(message.job, failed);
  return (items: readonly SieveItem[]) => ({ items, sifted: items.map(sift), failedRules: failedRules.splice(0) });
}

// In the order in which they come, also where a job has to wait.
let handled = Promise.resolve();
parentPort?.on('message', (message: ToWorker) => {
  handled = handled.then(async () => {
    if ('items' in message) parentPort?.postMessage(handle?.(message.items as readonly never[]));
    else handle = await start(message);
  });
});
