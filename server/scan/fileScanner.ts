import { builtinRules } from '../../rules/index.gen.ts';
import { createLookup } from '../baselineHash.ts';
import { withCustomRules } from '../core/customRule.ts';
import type { Finding } from '../core/finding.ts';
import { type InspectContext, inspect } from '../core/inspect.ts';
import { createPolicy } from '../core/policy.ts';
import { createScanner, type OnRuleError, type Scanner } from '../core/scan.ts';
import type { Content, ScanJob, SieveJob, SkipReason } from '../host.ts';
import { type FileReport, fileReportOf } from '../report/fileReport.ts';
import { shownPath } from '../report/shownPath.ts';
import { decodeText } from '../text.ts';
import { createFileReader } from './fileReader.ts';
import { writeLowBytes } from './lowBytes.ts';

/** What came of one text or file, and how many bytes were looked at. Without a report there was nothing in it. */
export interface FileOutcome {
  readonly bytes: number;
  readonly report?: FileReport;
}

/** Scans texts and files of one project. */
export interface FileScanner {
  /** Undefined for what is no regular file or has vanished. */
  scanFile(path: string): FileOutcome | undefined;
  /** The size in bytes above which a file is not scanned. */
  readonly maxBytes: number;
  /** A file's bytes, wherever they come from; or why there are none. */
  scanContent(path: string, content: Content): FileOutcome;
}

let builtin: Scanner | undefined;
/** Rules of it that threw and are skipped from then on: a later job is told of them too. */
const failed = new Map<string, unknown>();
let tellOfFailed: OnRuleError | undefined;

/** The scanner of a job's rules; that of the built-in rules alone is built once a thread, and tells the last job that asked for it. */
export function scannerOf(
  { customRules, root }: Pick<SieveJob, 'customRules' | 'root'>,
  onRuleError?: OnRuleError,
): Scanner {
  if (customRules.length > 0)
    return createScanner(withCustomRules(builtinRules, customRules, root), onRuleError, writeLowBytes);
  tellOfFailed = onRuleError;
  for (const [id, error] of failed) onRuleError?.(id, error);
  const onFailed: OnRuleError = (id, error) => {
    failed.set(id, error);
    tellOfFailed?.(id, error);
  };
  builtin ??= createScanner(builtinRules, onFailed, writeLowBytes);
  return builtin;
}

/** Whether something is to be said of a text in which this was found. */
type IsTold = (path: string, text: string, findings: readonly Finding[]) => boolean;

/** Builds what scans the files of a job. `loadLinearPatterns` must have been awaited where the job has custom rules. */
export function createFileScanner(job: ScanJob, onRuleError?: OnRuleError, isTold: IsTold = () => true): FileScanner {
  const scanner = scannerOf({ root: job.root, customRules: job.project.customRules }, onRuleError);
  const read = createFileReader();
  const context: InspectContext = { policy: createPolicy(job.root, job.project, job.editor), today: job.today };
  const lookUp = job.baseline === undefined ? undefined : createLookup(job.baseline);

  const withShown = (report: FileReport): FileReport => {
    const shown = shownPath(report.path, scanner, builtinRules);
    return shown === report.path ? report : { ...report, shown };
  };

  const scanText = (path: string, text: string, bytes: number): FileOutcome => {
    const inspected = inspect({ path, text }, scanner, context);
    if (!isTold(path, text, inspected.findings)) return { bytes };
    const { inspection, hashes } = lookUp?.(inspected, text) ?? { inspection: inspected };
    const report = fileReportOf({ path, text }, inspection, { ...job, hashes });
    return report.findings.length + report.accepted.length === 0 ? { bytes } : { bytes, report: withShown(report) };
  };

  const skip = (path: string, skipped: SkipReason): FileOutcome => ({
    bytes: 0,
    report: withShown({ path, findings: [], accepted: [], skipped }),
  });

  return {
    maxBytes: context.policy.maxFileSize,
    scanContent: (path, content) => {
      if ('skipped' in content) return skip(path, content.skipped);
      const { bytes } = content;
      if (context.policy.excludes(path) !== undefined) return skip(path, 'excluded');
      if (bytes.length > context.policy.maxFileSize) return skip(path, 'tooLarge');
      const decoded = decodeText(bytes);
      return 'skipped' in decoded ? skip(path, decoded.skipped) : scanText(path, decoded.text, bytes.length);
    },
    scanFile: (path) => {
      if (context.policy.excludes(path) !== undefined) return skip(path, 'excluded');
      const file = read(path, context.policy.maxFileSize);
      if (file === undefined) return undefined;
      return 'skipped' in file ? skip(path, file.skipped) : scanText(path, file.text, file.bytes);
    },
  };
}

/** What came of a batch: how many files and bytes it scanned, and those with something to say of them. */
export interface BatchOutcome {
  readonly files: number;
  readonly bytes: number;
  readonly reports: readonly FileReport[];
  /** Rules that threw and were switched off. */
  readonly failedRules: readonly string[];
}

/** Puts the outcomes of a batch together; those of files that are gone do not count. */
export function batchOf(outcomes: readonly (FileOutcome | undefined)[], failedRules: string[]): BatchOutcome {
  const seen = outcomes.filter((outcome) => outcome !== undefined);
  return {
    files: seen.filter(({ report }) => report?.skipped === undefined).length,
    bytes: seen.reduce((sum, { bytes }) => sum + bytes, 0),
    reports: seen.flatMap(({ report }) => report ?? []),
    failedRules: failedRules.splice(0),
  };
}
