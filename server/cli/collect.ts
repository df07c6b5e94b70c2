import path from 'node:path';
import type { Rules } from '../../rules/rule.ts';
import { type Baseline, keysOf } from '../baseline.ts';
import { baselineFileName } from '../core/inspect.ts';
import type { ScanJob } from '../host.ts';
import { type Entry, entriesOf, type Report, reportOf, type Skipped } from '../report/report.ts';
import { relativeTo } from '../report/shownPath.ts';
import type { BatchOutcome } from '../scan/fileScanner.ts';
import { scanFiles } from '../scan/pool.ts';
import type { WorkerOptions } from '../scan/workers.ts';
import { readBaseline } from './baselineFile.ts';
import type { Output } from './io.ts';
import { progressOn } from './progress.ts';
import { displayPath, type Project } from './project.ts';
import type { Target } from './targets.ts';

/** How a command scans. */
export interface ScanOptions {
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly jobs?: number;
  /** Whether the masked source lines are wanted. */
  readonly excerpts: boolean;
  /** The baseline, or its file, absolute; the project's own if absent. */
  readonly baseline?: Baseline | string;
  /** Where progress and warnings go. */
  readonly stderr: Output;
}

/** Today's date where the user is, YYYY-MM-DD. */
export function todayOf(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function baselineAt(file: string | undefined, root: string, cwd: string): Baseline | undefined {
  if (file === 'none') return undefined;
  return readBaseline(file ?? `${root}/${baselineFileName}`, cwd, file !== undefined);
}

/** The job that a project's settings and its baseline make; tells what of the settings has ended. Throws a UsageError where one of them is broken. */
export function jobOf(
  { root, settings, warnings }: Project,
  { cwd, today, excerpts, baseline, stderr }: ScanOptions,
): ScanJob {
  for (const line of warnings) stderr.write(`leakline: ${line}\n`);
  const known = typeof baseline === 'object' ? baseline : baselineAt(baseline, root, cwd);
  return { root, project: settings, today, excerpts, ...(known === undefined ? {} : { baseline: keysOf(known) }) };
}

/** Gathers outcomes into a report; entries are ordered at the end, so that the same files give the same report. */
export class ReportBuilder {
  readonly #cwd: string;
  readonly #projects = new Set<Rules>();
  readonly #findings: Entry[] = [];
  readonly #accepted: Entry[] = [];
  readonly #skipped: Skipped[] = [];
  readonly #failedRules = new Set<string>();
  #files = 0;
  #bytes = 0;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  get files(): number {
    return this.#files;
  }

  get failedRules(): ReadonlySet<string> {
    return this.#failedRules;
  }

  /** Adds a batch of files of a project. */
  add({ files, bytes, reports, failedRules }: BatchOutcome, { root, rules }: Project): void {
    this.#projects.add(rules);
    this.#files += files;
    this.#bytes += bytes;
    for (const id of failedRules) this.#failedRules.add(id);
    for (const file of reports) {
      const display = displayPath(file.shown ?? file.path, this.#cwd);
      const { findings, accepted } = entriesOf(file, display, relativeTo(root, file.path), rules);
      for (const entry of findings) this.#findings.push(entry);
      for (const entry of accepted) this.#accepted.push(entry);
      if (file.skipped !== undefined) this.#skipped.push({ path: display, reason: file.skipped });
    }
  }

  /** Everything that was added, in order. */
  build(): Report {
    const parts = {
      findings: this.#findings,
      accepted: this.#accepted,
      skipped: this.#skipped,
      files: this.#files,
      bytes: this.#bytes,
    };
    return reportOf(parts, Object.assign({}, ...this.#projects));
  }
}

/** The threads that scan. */
export function poolOf({ jobs }: ScanOptions): WorkerOptions {
  const workerFile = path.join(import.meta.dirname, 'scanWorker.js');
  return jobs === undefined ? { workerFile } : { workerFile, jobs };
}

/** Told of every batch. */
export type Watch = (outcome: BatchOutcome, project: Project) => void;

/** Scans every target and says on a terminal how far it is. */
export async function collect(targets: readonly Target[], options: ScanOptions, watch?: Watch): Promise<Report> {
  const { stderr, cwd } = options;
  const builder = new ReportBuilder(cwd);
  const progress = progressOn(stderr, 'files');
  for (const { project, listing } of targets) {
    await scanFiles(jobOf(project, options), listing, poolOf(options), (outcome) => {
      builder.add(outcome, project);
      watch?.(outcome, project);
      progress.at(builder.files);
    });
  }
  progress.end();
  for (const id of builder.failedRules) stderr.write(`leakline: the rule ${id} failed and was switched off\n`);
  return builder.build();
}
