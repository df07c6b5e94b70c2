import type { ScanJob } from '../host.ts';
import type { BatchOutcome } from './fileScanner.ts';
import { startWork, type Work } from './work.ts';
import { batches, inWorkers, type WorkerOptions } from './workers.ts';

/** Fewer items than this are done before a worker would have started. */
const few = 256;

/** The first V8 in which two of the flags are known. */
const tieredV8 = 12;
const isTiered = Number.parseInt(process.versions.v8, 10) >= tieredV8;

/**
 * By itself V8 lets a heap grow to four times what is in use: what a scan allocates is garbage soon, and twice spares 50 of 340 MB for 4 % of the time. It
 * compiles a pattern twice, the second time to machine code: nearly all are used again and again, and to do so at once spares 6 % of the time. And it
 * optimizes what was called some hundred or thousand times, in each worker anew, which takes an eighth of the time: few of those functions pay it back in a scan.
 */
const flags: readonly string[] = [
  '--heap-growing-percent=100',
  '--no-regexp-tier-up',
  ...(isTiered ? ['--invocation-count-for-maglev=1500', '--invocation-count-for-turbofan=50000'] : []),
];
/** What they are otherwise. V8 takes no compiled code that was kept under other flags than it starts with. */
const usualFlags: readonly string[] = [
  '--heap-growing-percent=0',
  '--regexp-tier-up',
  ...(isTiered ? ['--invocation-count-for-maglev=400'] : []),
];
/** So many calls TurboFan usually waits for: more where Maglev comes before it. V8 tells nobody which. */
const usualCalls: readonly number[] = isTiered ? [3000, 10_000, 16_000] : [];

/** Called for each batch as it is done, in no particular order. */
type OnBatch<Kind extends keyof Work> = (outcome: Work[Kind]['outcome']) => void;

/** Has worker threads do what is listed; a few items are done here. */
export async function inPool<Kind extends keyof Work>(
  kind: Kind,
  job: Work[Kind]['job'],
  listing: AsyncIterable<readonly Work[Kind]['item'][]>,
  options: WorkerOptions,
  onBatch: OnBatch<Kind>,
  signal?: AbortSignal,
): Promise<void> {
  const source = batches(kind, listing);
  const head: (readonly Work[Kind]['item'][])[] = [];
  let count = 0;
  while (count < few) {
    const next = await source.next();
    if (next.done === true) return doHere(kind, job, head, onBatch, signal);
    head.push(next.value);
    count += next.value.length;
  }
  const all = async function* () {
    yield* head;
    yield* source;
  };
  const { cachedDataVersionTag, setFlagsFromString } = await import('node:v8');
  const usual = cachedDataVersionTag();
  for (const flag of flags) setFlagsFromString(flag);
  try {
    await inWorkers(kind, job, all(), options, onBatch, signal);
  } finally {
    for (const flag of usualFlags) setFlagsFromString(flag);
    for (const calls of usualCalls) {
      if (cachedDataVersionTag() !== usual) setFlagsFromString(`--invocation-count-for-turbofan=${calls}`);
    }
  }
}

async function doHere<Kind extends keyof Work>(
  kind: Kind,
  job: Work[Kind]['job'],
  list: readonly (readonly Work[Kind]['item'][])[],
  onBatch: OnBatch<Kind>,
  signal?: AbortSignal,
): Promise<void> {
  const handle = await startWork(kind, job);
  for (const items of list) {
    if (signal?.aborted === true) return;
    onBatch(await handle(items));
  }
}

/** Scans the files of a listing on worker threads; a few of them here. */
export function scanFiles(
  job: ScanJob,
  listing: AsyncIterable<readonly string[]>,
  options: WorkerOptions,
  onBatch: (outcome: BatchOutcome) => void,
  signal?: AbortSignal,
): Promise<void> {
  return inPool('scan', job, listing, options, onBatch, signal);
}
