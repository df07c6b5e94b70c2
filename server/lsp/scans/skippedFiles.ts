import type { Skip } from './closedFiles.ts';

/** The files that a scan has left out, for one reason. */
export interface SkippedFiles extends Omit<Skip, 'kind'> {
  readonly count: number;
  /** The first of them. */
  readonly paths: readonly string[];
}

/** So many files are named for each reason; the rest are a number. */
const maximumNames = 1000;

/** Keeps what a scan skips, in bounded memory. */
export function createSkippedFiles(): { add(path: string, skip: Skip): void; all(): readonly SkippedFiles[] } {
  const byReason = new Map<string, Omit<Skip, 'kind'> & { count: number; readonly paths: string[] }>();
  return {
    add: (path, { reason, because }) => {
      const known = byReason.get(reason) ?? { reason, because, count: 0, paths: [] };
      byReason.set(reason, known);
      known.count++;
      if (known.paths.length < maximumNames) known.paths.push(path);
    },
    all: () => [...byReason.values()],
  };
}
