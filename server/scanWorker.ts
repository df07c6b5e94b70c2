/** The entry of a worker thread of the pool: takes a job, then batches of paths, and answers each batch with what it found. */
import { parentPort } from 'node:worker_threads';
import { loadLinearPatterns } from './core/linearPattern.ts';
import { batchOf, createFileScanner, type FileScanner, type ScanJob } from './fileScanner.ts';

/** To a worker: a new job, or files of the last one. */
export type ToWorker = { readonly job: ScanJob } | { readonly paths: readonly string[] };

const failedRules: string[] = [];
let scanner: FileScanner | undefined;

async function handle(message: ToWorker): Promise<void> {
  if ('job' in message) {
    if (message.job.project.customRules.length > 0) await loadLinearPatterns();
    scanner = createFileScanner(message.job, (id) => failedRules.push(id));
  } else if (scanner !== undefined) parentPort?.postMessage(batchOf(message.paths.map(scanner.scanFile), failedRules));
}

// In the order in which they come, also where a job has to wait.
let handled = Promise.resolve();
parentPort?.on('message', (message: ToWorker) => {
  handled = handled.then(() => handle(message));
});
