import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type BatchOutcome, batchOf, createFileScanner, type ScanJob } from './fileScanner.ts';
import type { ToWorker } from './scanWorker.ts';

/** Files in one message to a worker: large enough that messages cost nothing, small enough that the last worker is soon done. */
const batchSize = 64;
/** Batches that a worker has waiting, so that it never waits for us. */
const queued = 2;
/** What a batch leaves behind is garbage at once: a large nursery only costs memory, 40 MB a thread, and no time. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };
/** Fewer files than this are scanned before a worker would have started. */
const fewFiles = 256;

export interface PoolOptions {
  /** The bundle of scanWorker.ts. */
  readonly workerFile: string | URL;
  /** Threads; one for each core if absent. */
  readonly jobs?: number;
  /** Whether a short list may be scanned on this thread: never in a server, whose thread answers keystrokes. */
  readonly inline: boolean;
}

/** Called for each batch as it is done, in no particular order. */
export type OnBatch = (outcome: BatchOutcome) => void;

/** Cuts what a listing yields into batches of one size. */
async function* batches(listing: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[]> {
  const rest: string[] = [];
  for await (const paths of listing) {
    rest.push(...paths);
    while (rest.length >= batchSize) yield rest.splice(0, batchSize);
  }
  if (rest.length > 0) yield rest;
}

/** One worker as a function from a batch to its outcome; answers come in the order of the questions. */
function startWorker(workerFile: string | URL, job: ScanJob) {
  const worker = new Worker(workerFile, { resourceLimits });
  const waiting: { resolve(outcome: BatchOutcome): void; reject(error: Error): void }[] = [];
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (outcome: BatchOutcome) => waiting.shift()?.resolve(outcome));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a scan worker ended early')));
  const send = (message: ToWorker) => worker.postMessage(message);
  send({ job });
  return {
    scan: (paths: readonly string[]) =>
      new Promise<BatchOutcome>((resolve, reject) => {
        waiting.push({ resolve, reject });
        send({ paths });
      }),
    stop: () => worker.terminate(),
  };
}

/**
 * Scans the files of a listing on worker threads while the listing goes on. Memory is bounded whatever the number of files: a few batches
 * are under way, and the listing waits. Aborting ends it early, without an error. Throws if a worker dies.
 */
export async function scanFiles(
  job: ScanJob,
  listing: AsyncIterable<readonly string[]>,
  options: PoolOptions,
  onBatch: OnBatch,
  signal?: AbortSignal,
): Promise<void> {
  const source = batches(listing);
  const head: (readonly string[])[] = [];
  let files = 0;
  for (let next = await source.next(); ; next = await source.next()) {
    if (next.done === true) {
      if (!options.inline) break;
      return scanHere(job, head, onBatch, signal);
    }
    head.push(next.value);
    files += next.value.length;
    if (files >= fewFiles || !options.inline) break;
  }

  const count = Math.max(1, options.jobs ?? availableParallelism());
  const workers = Array.from({ length: count }, () => startWorker(options.workerFile, job));
  const aborted = () => signal?.aborted === true;
  // Several consumers of one generator: each asks for its next batch when it has room.
  const next = async () => head.shift() ?? (await source.next()).value;
  const serve = async (scan: (paths: readonly string[]) => Promise<BatchOutcome>) => {
    for (let paths = await next(); paths !== undefined && !aborted(); paths = await next()) {
      const outcome = await scan(paths);
      if (!aborted()) onBatch(outcome);
    }
  };
  try {
    await Promise.all(workers.flatMap(({ scan }) => Array.from({ length: queued }, () => serve(scan))));
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()));
    await source.return(undefined);
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
