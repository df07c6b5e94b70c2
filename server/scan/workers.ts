/** Worker threads that take batches of items from a listing: of any kind of work (work.ts). */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ToWorker } from './scanWorker.ts';
import type { Work } from './work.ts';

/** Items in one message to a worker: large enough that messages cost nothing, small enough that the last worker is soon done. For each batch of blobs git is started. */
const batchSizes: Readonly<Record<keyof Work, number>> = { scan: 64, sieve: 64, blobs: 512 };
/** Batches that a worker has waiting, so that it never waits for us. */
const queued = 2;
/** What a batch leaves behind is garbage at once: a large nursery only costs memory, 40 MB a thread, and no time. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** What the threads are made with. */
export interface WorkerOptions {
  /** The bundle of scanWorker.ts. */
  readonly workerFile: string | URL;
  /** Threads; one for each core if absent. */
  readonly jobs?: number;
}

/** Cuts what a listing yields into batches of one size. */
export async function* batches<T>(
  kind: keyof Work,
  listing: AsyncIterable<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  const batchSize = batchSizes[kind];
  const rest: T[] = [];
  for await (const items of listing) {
    rest.push(...items);
    while (rest.length >= batchSize) yield rest.splice(0, batchSize);
  }
  if (rest.length > 0) yield rest;
}

/** One worker as a function from a batch to its outcome; answers come in the order of the questions. */
function startWorker<Kind extends keyof Work>(workerFile: string | URL, kind: Kind, job: Work[Kind]['job']) {
  type Outcome = Work[Kind]['outcome'];
  const worker = new Worker(workerFile, { resourceLimits });
  const waiting: { resolve(outcome: Outcome): void; reject(error: Error): void }[] = [];
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (outcome: Outcome) => waiting.shift()?.resolve(outcome));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a scan worker ended early')));
  const send = (message: ToWorker) => worker.postMessage(message);
  send({ kind, job } as ToWorker);
  return {
    handle: (items: readonly Work[Kind]['item'][]) =>
      new Promise<Outcome>((resolve, reject) => {
        waiting.push({ resolve, reject });
        send({ items });
      }),
    stop: () => worker.terminate(),
  };
}

/**
 * Has worker threads do what is listed, while the listing goes on. Memory is bounded whatever the number of items: a few batches are under way, the
 * listing waits for them, and they for `onBatch`. Aborting ends it early, without an error. Throws if a worker dies.
 */
export async function inWorkers<Kind extends keyof Work>(
  kind: Kind,
  job: Work[Kind]['job'],
  listing: AsyncIterable<readonly Work[Kind]['item'][]>,
  { workerFile, jobs }: WorkerOptions,
  onBatch: (outcome: Work[Kind]['outcome']) => Promise<void> | void,
  signal?: AbortSignal,
): Promise<void> {
  const source = batches(kind, listing);
  const count = Math.max(1, jobs ?? availableParallelism());
  const started = new Map<number, ReturnType<typeof startWorker<Kind>>>();
  // One that gets nothing to do is never started: whoever asks for many threads has not always many files.
  const workerOf = (index: number) => {
    const worker = started.get(index) ?? startWorker(workerFile, kind, job);
    started.set(index, worker);
    return worker;
  };
  const aborted = () => signal?.aborted === true;
  // Several consumers of one generator: each asks for its next batch when it has room.
  const next = async () => (await source.next()).value;
  const serve = async (index: number) => {
    for (let items = await next(); items !== undefined && !aborted(); items = await next()) {
      const outcome = await workerOf(index).handle(items);
      if (!aborted()) await onBatch(outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: count * queued }, (_, place) => serve(place % count)));
  } finally {
    await Promise.all([...started.values()].map(({ stop }) => stop()));
    await source.return(undefined);
  }
}
