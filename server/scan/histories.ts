import { needWorkTree } from '../git/changes.ts';
import { countCommits, limitsOf, refsOf } from '../git/history.ts';
import { readEvery } from '../git/objects.ts';
import { orReason } from '../git/process.ts';
import { unfetched } from '../git/unfetched.ts';
import type { Histories } from '../history.ts';
import type { WorkerOptions } from './workers.ts';

const bareHint =
  'Open a folder of a repository. A bare one is scanned by the command line: leakline history --git-dir DIR';

/** The histories of this machine's repositories, which are scanned on threads alone. */
export function createHistories(threads: WorkerOptions): Histories {
  return {
    root: (folder) => needWorkTree(folder, bareHint).catch(orReason),
    refs: refsOf,
    limits: limitsOf,
    count: async (root, scope) =>
      (await countCommits(root, scope)) ?? {
        reason: `Git knows no range “${scope !== 'all' && 'range' in scope ? scope.range : ''}”.`,
      },
    scan: async (root, scope, options) => {
      // Loaded here: a server that is asked for no scan needs no threads.
      const [{ scanHistory }, { inWorkers }] = await Promise.all([import('./historyScan.ts'), import('./workers.ts')]);
      return scanHistory(root, scope, options, (job, listing, onBatch, signal) =>
        inWorkers('blobs', job, listing, threads, onBatch, signal),
      ).catch(orReason);
    },
    content: async (root, oid, maxBytes) => {
      for await (const object of readEvery(root, [oid], maxBytes, unfetched(root))) return object;
      return { skipped: 'unreadable' };
    },
  };
}
