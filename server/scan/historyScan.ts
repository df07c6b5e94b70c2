/** Looks for secrets in every version of every file, and for the commit that brought each in. The command line and the editor share it. */
import { randomBytes } from 'node:crypto';
import { countCommits, filesOfHead, type Version, versionsOf } from '../git/history.ts';
import { folderOf, type Repository } from '../git/process.ts';
import type { HistoryFinding, HistoryScanOptions, ScannedHistory } from '../history.ts';
import type { HistoryScope } from '../protocol/history.ts';
import { type Entry, entriesOf, type Skipped, withCommit } from '../report/report.ts';
import { relativeTo } from '../report/shownPath.ts';
import type { Blob, BlobJob, BlobOutcomes } from './blobs.ts';
import type { FileOutcome } from './fileScanner.ts';
import { createSeen } from './seen.ts';

/** Does the work of a job, here or on threads. */
export type RunBlobs = (
  job: BlobJob,
  listing: AsyncIterable<readonly Blob[]>,
  onBatch: (outcome: BlobOutcomes) => void,
  signal?: AbortSignal,
) => Promise<void>;

/** A finding at the first version of a file that has it, so far: versions come in no particular order. */
interface First {
  readonly at: number;
  readonly version: Version;
  readonly entry: Entry;
  readonly identity: string;
}

/** The same secret in the same file, or in whatever is named. */
const keyOf = (name: string, identity: string | undefined) => `${name}\n${identity}`;

/** What is gathered while versions are scanned. */
function createTally(root: string, { job, rules, display }: HistoryScanOptions) {
  const firsts = new Map<string, First>();
  const skipped = new Map<string, Skipped>();
  const failedRules = new Set<string>();
  const count = { commits: 0, files: 0, bytes: 0 };
  return {
    firsts,
    skipped,
    failedRules,
    count,
    add: (at: number, version: Version, { bytes, report }: FileOutcome) => {
      const shown = display(report?.shown ?? `${root}/${version.path}`);
      count.commits = Math.max(count.commits, version.ordinal);
      count.bytes += bytes;
      if (report?.skipped === undefined) count.files++;
      else skipped.set(shown, { path: shown, reason: report.skipped });
      if (report === undefined) return;
      const { findings } = entriesOf(report, shown, relativeTo(job.root, report.path), rules);
      for (const [index, entry] of findings.entries()) {
        const identity = report.findings[index]?.identity ?? '';
        const key = keyOf(version.path, identity);
        if ((firsts.get(key)?.at ?? at) >= at) firsts.set(key, { at, version, entry, identity });
      }
    },
  };
}

type Tally = ReturnType<typeof createTally>;

/** Scans every version of every file. */
async function scanVersions(
  job: BlobJob,
  scope: HistoryScope,
  { firsts, failedRules, count, add }: Tally,
  { progress, signal }: HistoryScanOptions,
  run: RunBlobs,
): Promise<void> {
  const { repository } = job;
  const root = folderOf(repository);
  const waiting = new Map<number, Version>();
  const listing = async function* (): AsyncGenerator<readonly Blob[]> {
    const isNew = createSeen();
    let at = 0;
    for await (const version of versionsOf(repository, scope, signal)) {
      const { path, oid } = version;
      // A revert, or another branch, brings back what was looked at.
      if (!isNew(`${oid} ${path}`)) continue;
      waiting.set(++at, version);
      yield [{ at, path: `${root}/${path}`, oid }];
    }
  };
  let total: number | undefined;
  const counting = countCommits(repository, scope).then((commits) => {
    total = commits;
  });
  const onBatch = (outcome: BlobOutcomes) => {
    for (const { at, ...file } of outcome.outcomes) {
      const version = waiting.get(at);
      if (version !== undefined) add(at, version, file);
      waiting.delete(at);
    }
    for (const id of outcome.failedRules) failedRules.add(id);
    progress({ commits: count.commits, total, files: count.files, findings: firsts.size });
  };
  await run(job, listing(), onBatch, signal);
  await counting;
  // The last commits may have changed no file.
  if (signal?.aborted !== true && total !== undefined) count.commits = total;
}

const inHead = (path: string) => `head ${path}`;
const beforeIt = (at: number) => `before ${at}`;

/** A content, and what it is called in the keys of its secrets. */
interface Named extends Pick<Version, 'path' | 'oid'> {
  readonly name: string;
}

/** The contents that say of secrets whether they still stand, and whether they stood in the file before. */
async function contentsToAsk(
  repository: Repository,
  scope: HistoryScope,
  { firsts }: Tally,
): Promise<readonly Named[]> {
  const versions = new Map([...firsts.values()].map(({ at, version }) => [at, version]));
  const paths = new Set([...versions.values()].map(({ path }) => path));
  const head = paths.size === 0 ? [] : [...(await filesOfHead(repository))].filter(([path]) => paths.has(path));
  // Of a whole history what was before is a part.
  const before = scope === 'all' ? [] : [...versions];
  return [
    ...head.map(([path, oid]) => ({ name: inHead(path), path, oid })),
    ...before.flatMap(([at, { path, before: oids }]) => oids.map((oid) => ({ name: beforeIt(at), path, oid }))),
  ];
}

/** The keys of the secrets that stand in some contents. */
async function secretsIn(contents: readonly Named[], job: BlobJob, run: RunBlobs): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  if (contents.length === 0) return keys;
  const root = folderOf(job.repository);
  const listing = async function* () {
    yield contents.map(({ path, oid }, at) => ({ at, path: `${root}/${path}`, oid }));
  };
  await run({ ...job, firstsOnly: false }, listing(), ({ outcomes }) => {
    for (const { at, report } of outcomes) {
      for (const { identity } of report?.findings ?? []) keys.add(keyOf(contents[at]?.name ?? '', identity));
    }
  });
  return keys;
}

/**
 * Gives each secret of a history once for each file, with the commit that brought it in and whether it still stands in HEAD. What some of the commits have found in
 * a file that they merely changed is none of theirs. Throws a GitError where git fails.
 */
export async function scanHistory(
  repository: Repository,
  scope: HistoryScope,
  options: HistoryScanOptions,
  run: RunBlobs,
): Promise<ScannedHistory> {
  const job = { ...options.job, identityKey: randomBytes(32).toString('hex'), repository, firstsOnly: true };
  const tally = createTally(folderOf(repository), options);
  await scanVersions(job, scope, tally, options, run);
  const standing = await secretsIn(await contentsToAsk(repository, scope, tally), job, run);
  const findings = [...tally.firsts.values()].flatMap(({ at, entry, version, identity }): HistoryFinding[] => {
    if (standing.has(keyOf(beforeIt(at), identity))) return [];
    const present = standing.has(keyOf(inHead(version.path), identity));
    return [{ entry: withCommit(entry, { ...version.commit, present }), oid: version.oid, identity }];
  });
  const { skipped, failedRules, count } = tally;
  return { findings, skipped: [...skipped.values()], ...count, failedRules: [...failedRules] };
}
