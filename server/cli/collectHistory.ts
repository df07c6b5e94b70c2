import type { Repository } from '../git/process.ts';
import type { HistoryScope } from '../protocol/history.ts';
import { type Report, reportOf } from '../report/report.ts';
import { scanHistory } from '../scan/historyScan.ts';
import { inPool } from '../scan/pool.ts';
import { jobOf, poolOf, type ScanOptions } from './collect.ts';
import { progressOn } from './progress.ts';
import { displayPath, type Project } from './project.ts';

/** Scans a history and says on a terminal how far it is. */
export async function collectHistory(
  repository: Repository,
  scope: HistoryScope,
  project: Project,
  options: ScanOptions,
): Promise<Report> {
  const { cwd, stderr } = options;
  const { rules } = project;
  const shown = progressOn(stderr, 'commits');
  const history = await scanHistory(
    repository,
    scope,
    {
      job: jobOf(project, options),
      rules,
      display: (path) => displayPath(path, cwd),
      progress: ({ commits, total }) => shown.at(commits, total),
    },
    (job, listing, onBatch) => inPool('blobs', job, listing, poolOf(options), onBatch),
  );
  shown.end();
  for (const id of history.failedRules) stderr.write(`leakline: the rule ${id} failed and was switched off\n`);
  const { findings, skipped, files, bytes } = history;
  return reportOf({ findings: findings.map(({ entry }) => entry), accepted: [], skipped, files, bytes }, rules);
}
