import { needWorkTree, stagedChanges } from '../../git/changes.ts';
import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { scanChanges } from '../newSecrets.ts';
import { normalize, projectOf } from '../project.ts';
import { finish } from '../reporting.ts';
import { scanOptions, scanOptionsFrom } from '../scanOptions.ts';

export const staged = defineCommand({
  name: 'staged',
  summary: 'find secrets that the next commit would bring in',
  usage: ['[OPTIONS]'],
  description: `Scans what is staged, as git commit would take it, and reports the secrets that the last commit does not have in the same file. What is
changed and not staged does not count. This is what the hook of "leakline hook install" runs.`,
  options: scanOptions,
  examples: [
    ['leakline staged', 'Looks before a commit.'],
    ['leakline staged --fail-on error', 'Lets warnings through.'],
  ],
  async run({ values, positionals }, io) {
    if (positionals.length > 0)
      throw new UsageError('staged takes no paths', 'leakline scan PATH scans files as they are.');
    const root = await needWorkTree(io.cwd);
    const options = scanOptionsFrom(values, io);
    const index = io.env['GIT_INDEX_FILE'];
    const changes = await stagedChanges(root, index === undefined ? {} : { index: normalize(index, io.cwd) });
    return finish(
      await scanChanges(root, changes, await projectOf(root, io.cwd, options.today, values.config), options),
      values,
      io,
    );
  },
});
