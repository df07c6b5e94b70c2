import { type BatchOutcome, batchOf, createFileScanner, type ScanJob } from './fileScanner.ts';
import { batches, inWorkers, type WorkerOptions } from './workers.ts';

/** Fewer files than this are scanned before a worker would have started. */
const fewFiles = 256;

/** Called for each batch as it is done, in no particular order. */
export type OnBatch = (outcome: BatchOutcome) => void;

/** Scans the files of a listing on worker threads; a few of them here. */
export async function scanFiles(
  job: ScanJob,
  listing: AsyncIterable<readonly string[]>,
  options: WorkerOptions,
  onBatch: OnBatch,
  signal?: AbortSignal,
): Promise<void> {
  const source = batches(listing);
  const head: (readonly string[])[] = [];
  let files = 0;
  while (files < fewFiles) {
    const next = await source.next();
    if (next.done === true) return scanHere(job, head, onBatch, signal);
    head.push(next.value);
    files += next.value.length;
  }
  const all = async function* () {
    yield* head;
    yield* source;
  };
  // By itself V8 lets a heap grow to four times what is in use. What a scan allocates is garbage soon: twice spares 50 of 340 MB for 4 % of the time.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--heap-growing-percent=100');
  await inWorkers('scan', job, all(), options, onBatch, signal);
}

function scanHere(job: ScanJob, list: readonly (readonly string[])[], onBatch: OnBatch, signal?: AbortSignal): void {
  const failedRules: string[] = [];
  const scanner = createFileScanner(job, (id) => failedRules.push(id));
  for (const paths of list) {
    if (signal?.aborted === true) return;
    onBatch(batchOf(paths.map(scanner.scanFile), failedRules));
  }
}
