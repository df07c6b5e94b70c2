import { randomBytes } from 'node:crypto';
import { contentsOf } from '../git/changeSets.ts';
import type { Change } from '../git/changes.ts';
import type { Report } from '../report/report.ts';
import { batchOf, createFileScanner, type FileOutcome } from '../scan/fileScanner.ts';
import { jobOf, ReportBuilder, type ScanOptions } from './collect.ts';
import type { Project } from './project.ts';

/** Without the findings whose secret the file had before: moving a line, or editing another, brings nothing in. */
function withoutKnown({ bytes, report }: FileOutcome, before: FileOutcome | undefined): FileOutcome {
  if (report === undefined) return { bytes };
  const known = new Set(before?.report?.findings.map(({ identity }) => identity));
  return { bytes, report: { ...report, findings: report.findings.filter(({ identity }) => !known.has(identity)) } };
}

/** Reports the secrets that changes bring into the files of a repository. */
export async function scanChanges(
  root: string,
  changes: readonly Change[],
  project: Project,
  options: ScanOptions,
): Promise<Report> {
  const failedRules: string[] = [];
  const job = { ...jobOf(project, options), identityKey: randomBytes(32).toString('hex') };
  const scanner = createFileScanner(job, (id) => failedRules.push(id));
  const builder = new ReportBuilder(options.cwd);
  for await (const { path, before, after } of contentsOf(root, changes, scanner.maxBytes)) {
    const now = after === undefined ? scanner.scanFile(path) : scanner.scanContent(path, after);
    const then = before === undefined ? undefined : scanner.scanContent(path, before);
    if (now !== undefined) builder.add(batchOf([withoutKnown(now, then)], failedRules), project);
  }
  return builder.build();
}
