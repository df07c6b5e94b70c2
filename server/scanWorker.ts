/** The entry of a worker thread of the pool: takes a job, then batches of paths, and answers each batch with what it found. */
import { parentPort } from 'node:worker_threads';
import { batchOf, createFileScanner, type FileScanner, type ScanJob } from './fileScanner.ts';

/** To a worker: a new job, or files of the last one. */
export type ToWorker = { readonly job: ScanJob } | { readonly paths: readonly string[] };

const failedRules: string[] = [];
let scanner: FileScanner | undefined;

parentPort?.on('message', (message: ToWorker) => {
  if ('job' in message) scanner = createFileScanner(message.job, (id) => failedRules.push(id));
  else if (scanner !== undefined) parentPort?.postMessage(batchOf(message.paths.map(scanner.scanFile), failedRules));
});
