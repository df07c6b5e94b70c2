/** The files of a scan that the host's threads look at: all but the few of which something is to be said. */
import type { Scanned, Scanner } from '../../core/scan.ts';
import type { Host, SieveItem, SiftedBatch } from '../../host.ts';
import type { DocumentsContext } from '../documents.ts';
import { toUri } from '../location.ts';
import type { ClosedFiles, FileOutcome } from './closedFiles.ts';

/** A file and what came of it. */
export interface Seen {
  readonly path: string;
  readonly outcome: FileOutcome;
}

/** A file to look at. */
export interface Unseen {
  readonly path: string;
  /** What a thread has found in it. */
  readonly scanned?: Scanned | undefined;
}

/** What a scan does with the files of a listing. Both are waited for. */
export interface Sink {
  /** Takes what was seen elsewhere. */
  settled(seen: readonly Seen[]): Promise<void>;
  /** Looks at files on this thread. */
  look(files: readonly Unseen[]): Promise<void>;
}

/** Sifts the files of a listing, all below `root`. Throws where the threads fail. */
export type Sift = (
  root: string,
  listing: AsyncIterable<readonly string[]>,
  sink: Sink,
  signal: AbortSignal,
) => Promise<void>;

/** So many files are known from one scan to the next, in some 30 MB; of more, the rest is read again. */
const maximumKnown = 200_000;

/** `sift` is the host's. What it tells of unchanged files holds for as long as the rules do. */
export function createSifting(
  context: DocumentsContext,
  closedFiles: ClosedFiles,
  sift: NonNullable<Host['sift']>,
): Sift {
  const { documents, log, projects, today } = context;
  const knownBy = new WeakMap<Scanner, Map<string, number>>();
  const knownTo = (scanner: Scanner): Map<string, number> => {
    const known = knownBy.get(scanner) ?? new Map<string, number>();
    knownBy.set(scanner, known);
    return known;
  };

  return async (root, listing, { settled, look }, signal) => {
    const own = await projects.of(`${root}/`);
    const known = knownTo(own.scanner);

    /** What is open, and what a setting leaves out, is no matter for threads. */
    const isForThreads = async (path: string): Promise<boolean> => {
      const project = await projects.of(path);
      const isOwn = project === own && own.settings.enable && own.policy.excludes(path) === undefined;
      return isOwn && documents.of(toUri(path)).length === 0;
    };

    const items = async function* (): AsyncGenerator<readonly SieveItem[]> {
      for await (const paths of listing) {
        const here: Unseen[] = [];
        const there: SieveItem[] = [];
        for (const path of paths) {
          const before = known.get(path);
          if (await isForThreads(path)) there.push({ path, ...(before === undefined ? {} : { known: before }) });
          else here.push({ path });
        }
        yield there;
        await look(here);
      }
    };

    const take = async ({ items, sifted, failedRules }: SiftedBatch): Promise<void> => {
      for (const id of failedRules) log.error(`The rule ${id} failed and is skipped.`);
      const caught: Unseen[] = [];
      const seen: Seen[] = [];
      for (const [index, answer] of sifted.entries()) {
        const { path } = items[index] ?? { path: '' };
        if ('known' in answer && (known.size < maximumKnown || known.has(path))) known.set(path, answer.known);
        else known.delete(path);
        if (answer.kind === 'caught') caught.push({ path, scanned: answer.scanned });
        else seen.push({ path, outcome: closedFiles.settle(path, answer) });
      }
      await settled(seen);
      await look(caught);
    };

    const { declared, folder, policy } = own;
    const job = {
      root: folder?.path ?? '',
      customRules: declared.customRules,
      maxBytes: policy.maxFileSize,
      today: today(),
    };
    await sift(job, items(), take, signal);
  };
}
