import { workTreeOf } from '../git/changes.ts';
import type { Excerpt, Range } from '../report/located.ts';
import type { Report } from '../report/report.ts';
import { batchOf, createFileScanner, type FileOutcome } from '../scan/fileScanner.ts';
import { utf16Of } from '../text.ts';
import { jobOf, ReportBuilder, type ScanOptions } from './collect.ts';
import { UsageError } from './io.ts';
import { normalize, projectOf } from './project.ts';
import { type DiffedFile, parseUnifiedDiff } from './unifiedDiff.ts';

/** The findings on lines that the diff adds, with the numbers that the lines have in the file. */
function addedOnly({ bytes, report }: FileOutcome, { lines }: DiffedFile): FileOutcome {
  if (report === undefined) return { bytes };
  const inFile = (line: number) => (lines[line]?.number ?? 1) - 1;
  const renumbered = (excerpt: Excerpt): Excerpt => ({
    ...excerpt,
    lines: excerpt.lines.map((line) => ({ ...line, number: inFile(line.number - 1) + 1 })),
  });
  const moved = ({ start, end }: Range): Range => ({
    start: { ...start, line: inFile(start.line) },
    end: { ...end, line: inFile(end.line) },
  });
  const findings = report.findings
    .filter(({ start, end }) => lines.slice(start.line, end.line + 1).some(({ added }) => added))
    .map((finding) => ({
      ...finding,
      ...moved(finding),
      ...(finding.related === undefined ? {} : { related: finding.related.map(moved) }),
      ...(finding.excerpt === undefined ? {} : { excerpt: renumbered(finding.excerpt) }),
    }));
  return { bytes, report: { ...report, findings } };
}

/** A diff is UTF-8 but for the lines of a file that is not; some shells write UTF-16 into a pipe. */
function textOf(bytes: Buffer): string {
  return new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes);
}

/** Scans the lines that a diff adds. Its paths are relative to the repository's root. Throws a UsageError. */
export async function scanDiff(
  bytes: Buffer,
  cwd: string,
  options: ScanOptions,
  config: string | undefined,
): Promise<Report> {
  const files = parseUnifiedDiff(textOf(bytes));
  if (files === undefined)
    throw new UsageError('standard input: this is no unified diff', 'git diff HEAD~1 | leakline scan --diff');
  const root = (await workTreeOf(cwd)) ?? normalize('.', cwd);
  const project = await projectOf(root, cwd, options.today, config);
  const failedRules: string[] = [];
  const scanner = createFileScanner(jobOf(project, options), (id) => failedRules.push(id));
  const builder = new ReportBuilder(cwd);
  for (const file of files) {
    const content = file.binary ? ({ skipped: 'binary' } as const) : { bytes: Buffer.from(file.text) };
    const outcome = scanner.scanContent(`${root}/${file.path}`, content);
    builder.add(batchOf([addedOnly(outcome, file)], failedRules), project);
  }
  return builder.build();
}
