import { needWorkTree } from '../../git/changes.ts';
import { isEmpty, isRange, limitsOf } from '../../git/history.ts';
import { folderOf, type Repository, runGit } from '../../git/process.ts';
import { type HistoryScope, isDay } from '../../protocol/history.ts';
import { reportOf } from '../../report/report.ts';
import { collectHistory } from '../collectHistory.ts';
import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { normalize, projectOf } from '../project.ts';
import { finish } from '../reporting.ts';
import { scanOptions, scanOptionsFrom } from '../scanOptions.ts';

async function repositoryOf(gitDir: string | undefined, cwd: string): Promise<Repository> {
  if (gitDir === undefined) return needWorkTree(cwd, 'A bare repository is named: leakline history --git-dir DIR');
  const repository = { gitDir: normalize(gitDir, cwd) };
  if ((await runGit(repository, ['rev-parse', '--git-dir'])).code === 0) return repository;
  throw new UsageError(`${gitDir}: this is no repository of git`);
}

/** Throws a UsageError. */
function scopeOf(range: string | undefined, since: string | undefined): HistoryScope {
  if (since === undefined) return range === undefined ? 'all' : { range };
  if (range !== undefined) throw new UsageError('history takes a range or --since, not both');
  if (!isDay(since)) throw new UsageError(`--since takes a day, YYYY-MM-DD, not "${since}"`);
  return { since };
}

export const history = defineCommand({
  name: 'history',
  summary: 'find secrets in everything that was ever committed',
  usage: ['[OPTIONS] [RANGE]'],
  description: `Scans every version of every file in all branches, tags and stashes, or in a range of commits, and reports each secret once: with the commit that
brought it in, its dates and author, and whether it still stands in HEAD.

What was committed is to be treated as compromised since that date, whether or not it still stands: revoke it first. Comments and
.leakline.yaml count as they were in that version and as they are now, respectively.`,
  options: {
    ...scanOptions,
    since: {
      type: 'string',
      argument: 'DATE',
      help: 'Look only at what was committed on this day or after it, YYYY-MM-DD.',
    },
    'git-dir': {
      type: 'string',
      argument: 'DIR',
      help: 'Look at the repository in DIR, which needs no work tree. A bare repository must be named so, since one that merely lies in a folder is not trusted.',
    },
  },
  examples: [
    ['leakline history', 'Looks at the whole history.'],
    ['leakline history origin/main..HEAD', 'Looks at what this branch adds, commit by commit.'],
    ['leakline history --since 2026-01-01', 'Looks at what was committed this year.'],
    ['leakline history --git-dir backup.git', 'Looks at a bare repository.'],
  ],
  async run({ values, positionals: [range, ...rest] }, io) {
    if (rest.length > 0) throw new UsageError('history takes one range', 'For example: leakline history main..HEAD');
    const repository = await repositoryOf(values['git-dir'], io.cwd);
    if (range !== undefined && !(await isRange(repository, range)))
      throw new UsageError(`git knows no range "${range}"`);
    const options = scanOptionsFrom(values, io);
    const scope = scopeOf(range, values.since);
    if (range === undefined && (await isEmpty(repository))) {
      io.stderr.write('leakline: nothing was ever committed here\n');
      return finish(reportOf({ findings: [], accepted: [], skipped: [], files: 0, bytes: 0 }, {}), values, io);
    }
    for (const line of await limitsOf(repository)) io.stderr.write(`leakline: ${line}\n`);
    const project = await projectOf(folderOf(repository), io.cwd, options.today, values.config);
    return finish(await collectHistory(repository, scope, project, options), values, io);
  },
});
