import { randomBytes } from 'node:crypto';
import { batchOf, createFileScanner, type FileOutcome } from '../fileScanner.ts';
import type { Change } from '../gitChanges.ts';
import { readObjects } from '../gitObjects.ts';
import type { Report } from '../report/report.ts';
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
  const oids = changes.flatMap(({ before, after }) => [after, before]).filter((oid) => oid !== undefined);
  const objects = readObjects(root, oids, scanner.maxBytes);
  const builder = new ReportBuilder(options.cwd);

  const next = async (file: string): Promise<FileOutcome | undefined> => {
    const { value } = await objects.next();
    return value === undefined ? undefined : scanner.scanContent(file, value);
  };

  for (const { path, before, after } of changes) {
    const file = `${root}/${path}`;
    const now = after === undefined ? scanner.scanFile(file) : await next(file);
    const then = before === undefined ? undefined : await next(file);
    if (now !== undefined) builder.add(batchOf([withoutKnown(now, then)], failedRules), project);
  }
  return builder.build();
}
