import { type BatchOutcome, batchOf, createFileScanner, type ScanJob } from './fileScanner.ts';
import { batches, inWorkers, type WorkerOptions } from './workers.ts';

/** Fewer files than this are scanned before a worker would have started. */
const fewFiles = 256;

/**
 * By itself V8 lets a heap grow to four times what is in use: what a scan allocates is garbage soon, and twice spares 50 of 340 MB for 4 % of the time. And it
 * compiles a pattern twice, the second time to machine code: nearly all are used again and again, and to do so at once spares 6 % of the time.
 */
const flags: readonly string[] = ['--heap-growing-percent=100', '--no-regexp-tier-up'];
/** What they are otherwise. V8 takes no compiled code that was kept under other flags than it starts with. */
const usualFlags: readonly string[] = ['--heap-growing-percent=0', '--regexp-tier-up'];

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
  const { setFlagsFromString } = await import('node:v8');
  for (const flag of flags) setFlagsFromString(flag);
  try {
    await inWorkers('scan', job, all(), options, onBatch, signal);
  } finally {
    for (const flag of usualFlags) setFlagsFromString(flag);
  }
}

function scanHere(job: ScanJob, list: readonly (readonly string[])[], onBatch: OnBatch, signal?: AbortSignal): void {
  const failedRules: string[] = [];
  const scanner = createFileScanner(job, (id) => failedRules.push(id));
  for (const paths of list) {
    if (signal?.aborted === true) return;
    onBatch(batchOf(paths.map(scanner.scanFile), failedRules));
  }
}
