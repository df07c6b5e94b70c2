import { needWorkTree } from '../../git/changes.ts';
import { installGitHook, uninstallGitHook } from '../../git/hook.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../io.ts';
import { addToPreCommit, removeFromPreCommit } from '../preCommitConfig.ts';
import { displayPath, normalize } from '../project.ts';
import { subcommandOf } from '../subcommand.ts';

const subcommands = ['install', 'uninstall'] as const;

export const hook = defineCommand({
  name: 'hook',
  summary: 'look at every commit before it is made',
  usage: ['install [--for git|pre-commit]', 'uninstall [--for git|pre-commit]'],
  description: `Installs a hook that runs "leakline staged" before each commit and stops it where a secret would come in, or takes the hook out again. A hook that
stands there already is never touched.

For git it is the file hooks/pre-commit in the repository's git folder. For the pre-commit framework it is an entry in .pre-commit-config.yaml, whose comments and
other entries stay.`,
  subcommands,
  success: 'the hook is as it should be',
  options: {
    for: {
      type: 'string',
      choices: ['git', 'pre-commit'],
      help: 'Git itself, which is the default, or the pre-commit framework.',
    },
  },
  examples: [
    ['leakline hook install', 'From now on, commits are looked at.'],
    ['leakline hook install --for pre-commit', 'The same for a team that uses pre-commit.'],
  ],
  async run({ values, positionals }, io) {
    const subcommand = subcommandOf('hook', subcommands, positionals);
    const root = await needWorkTree(io.cwd);
    const isForGit = values.for !== 'pre-commit';
    const install = subcommand === 'install';
    const file = isForGit
      ? await (install ? installGitHook : uninstallGitHook)(root)
      : (install ? addToPreCommit : removeFromPreCommit)(root);
    const shown = file === undefined ? undefined : displayPath(normalize(file, io.cwd), io.cwd);
    io.stderr.write(
      shown === undefined
        ? `leakline: nothing to do, it is ${install ? 'there' : 'not there'}\n`
        : `leakline: changed ${shown}\n`,
    );
    return exitCode.clean;
  },
});
