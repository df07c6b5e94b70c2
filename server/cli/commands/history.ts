import { commitOf, workTreeOf } from '../../gitChanges.ts';
import { isRange } from '../../gitHistory.ts';
import { defineCommand } from '../command.ts';
import { scanHistory } from '../historyScan.ts';
import { exitCode, UsageError } from '../io.ts';
import { projectOf } from '../project.ts';
import { finish } from '../reporting.ts';
import { scanOptions, scanOptionsFrom } from '../scanOptions.ts';

export const history = defineCommand({
  name: 'history',
  summary: 'find secrets in everything that was ever committed',
  usage: ['[OPTIONS] [RANGE]'],
  description: `Scans every version of every file in all branches, tags and stashes, or in a range of commits, and reports each secret once: with the commit that
brought it in, its date and author, and whether it still stands in HEAD.

What was committed is to be treated as compromised since that date, whether or not it still stands: revoke it first. Comments and
.leakline.yaml count as they were in that version and as they are now, respectively.`,
  options: scanOptions,
  examples: [
    ['leakline history', 'Looks at the whole history.'],
    ['leakline history origin/main..HEAD', 'Looks at what this branch adds, commit by commit.'],
  ],
  async run({ values, positionals: [range, ...rest] }, io) {
    if (rest.length > 0) throw new UsageError('history takes one range', 'For example: leakline history main..HEAD');
    const root = await workTreeOf(io.cwd);
    if (root === undefined) throw new UsageError('this is no work tree of git', 'Run it inside a repository.');
    if (range !== undefined && !(await isRange(root, range))) throw new UsageError(`git knows no range "${range}"`);
    if (range === undefined && (await commitOf(root, 'HEAD')) === undefined) {
      io.stderr.write('leakline: nothing was ever committed here\n');
      return exitCode.clean;
    }
    const options = scanOptionsFrom(values, io);
    const project = await projectOf(root, io.cwd, options.today, values.config);
    return finish(await scanHistory(root, range, project, options), values, io);
  },
});
