/** The entry of a worker thread of the pool: takes a job, then batches of items, and answers each batch with what came of it. */
import { parentPort } from 'node:worker_threads';
import { startWork, type Work } from './work.ts';

/** To a worker: first its job, then items. */
export type ToWorker =
  | { readonly kind: keyof Work; readonly job: Work[keyof Work]['job'] }
  | { readonly items: readonly unknown[] };

let handle: ((items: readonly never[]) => unknown) | undefined;

// In the order in which they come, also where a job has to wait.
let handled = Promise.resolve();
parentPort?.on('message', (message: ToWorker) => {
  handled = handled.then(async () => {
    if ('items' in message) parentPort?.postMessage(await handle?.(message.items as readonly never[]));
    else handle = await startWork(message.kind, message.job);
  });
});
