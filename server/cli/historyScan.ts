import { randomBytes } from 'node:crypto';
import { filesOfHead, type Version, versionsOf } from '../git/history.ts';
import { readObjects } from '../git/objects.ts';
import type { Repository } from '../git/process.ts';
import { type Entry, entriesOf, type Report, reportOf, type Skipped } from '../report/report.ts';
import { createFileScanner, type FileOutcome, type FileScanner, relativeTo } from '../scan/fileScanner.ts';
import { jobOf, type ScanOptions } from './collect.ts';
import { progressOn } from './progress.ts';
import { displayPath, type Project } from './project.ts';

/** A finding at the first commit that has it. */
interface First {
  readonly entry: Entry;
  readonly version: Version;
  readonly identity: string;
}

/** The folder to which the paths of a repository are relative; of one without a work tree, its own. */
export function folderOf(repository: Repository): string {
  return typeof repository === 'string' ? repository : repository.gitDir;
}

/** Reads objects and scans each as the file that asks for it. */
async function* scanVersions<T extends { readonly oid: string; readonly path: string }>(
  repository: Repository,
  versions: AsyncIterable<T> | Iterable<T>,
  scanner: FileScanner,
): AsyncGenerator<{ version: T; outcome: FileOutcome }> {
  const asked: T[] = [];
  async function* oids() {
    for await (const version of versions) {
      asked.push(version);
      yield version.oid;
    }
  }
  for await (const object of readObjects(repository, oids(), scanner.maxBytes)) {
    const version = asked.shift();
    if (version === undefined) return;
    yield { version, outcome: scanner.scanContent(`${folderOf(repository)}/${version.path}`, object) };
  }
}

/** Drops the versions that were seen: a merge shows a file once for each parent. */
async function* distinct(versions: AsyncIterable<Version>): AsyncGenerator<Version> {
  const seen = new Set<string>();
  for await (const version of versions) {
    const key = `${version.oid} ${version.path}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield version;
  }
}

/** Reports each secret of a history once, with the commit that brought it in and whether it still stands in HEAD. */
export async function scanHistory(
  repository: Repository,
  range: string | undefined,
  project: Project,
  options: ScanOptions,
): Promise<Report> {
  const failedRules: string[] = [];
  const job = { ...jobOf(project, options), identityKey: randomBytes(32).toString('hex') };
  const scanner = createFileScanner(job, (id) => failedRules.push(id));
  const firsts = new Map<string, First>();
  const skipped = new Map<string, Skipped>();
  const progress = progressOn(options.stderr, 'versions of files');
  let files = 0;
  let bytes = 0;

  for await (const { version, outcome } of scanVersions(repository, distinct(versionsOf(repository, range)), scanner)) {
    const { report } = outcome;
    const path = displayPath(report?.shown ?? `${folderOf(repository)}/${version.path}`, options.cwd);
    bytes += outcome.bytes;
    progress.at(files);
    if (report?.skipped === undefined) files++;
    else skipped.set(path, { path, reason: report.skipped });
    if (report === undefined) continue;
    const { findings } = entriesOf(report, path, relativeTo(project.root, report.path), project.rules);
    findings.forEach((entry, index) => {
      const identity = report.findings[index]?.identity ?? '';
      const key = `${version.path}\n${identity}`;
      if (!firsts.has(key)) firsts.set(key, { entry, version, identity });
    });
  }

  progress.end();

  const present = new Set<string>();
  const paths = new Set([...firsts.values()].map(({ version }) => version.path));
  const head = [...(await filesOfHead(repository))]
    .map(([path, oid]) => ({ path, oid }))
    .filter(({ path }) => paths.has(path));
  for await (const { version, outcome } of scanVersions(repository, head, scanner)) {
    for (const { identity } of outcome.report?.findings ?? []) present.add(`${version.path}\n${identity}`);
  }

  const findings = [...firsts].map(([key, { entry, version }]): Entry => {
    return { ...entry, commit: { ...version.commit, present: present.has(key) } };
  });
  for (const id of failedRules) options.stderr.write(`leakline: the rule ${id} failed and was switched off\n`);
  return reportOf({ findings, accepted: [], skipped: [...skipped.values()], files, bytes }, project.rules);
}
