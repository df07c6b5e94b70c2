import { stringify } from 'yaml';
import { todayOf } from '../collect.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../io.ts';
import { displayPath, normalize, projectOf } from '../project.ts';
import { subcommandOf } from '../subcommand.ts';

const subcommands = ['check', 'print'] as const;

export const config = defineCommand({
  name: 'config',
  summary: 'check the settings, or print those that count',
  usage: ['check [--config FILE]', 'print [--config FILE] [--format yaml|json]'],
  description: `The settings of the current folder come from the nearest .leakline.yaml, from here up to the repository's root. "check" says where something is wrong with it;
"print" prints every setting with the value that counts, so that its output is a valid .leakline.yaml.`,
  subcommands,
  success: 'nothing is wrong with the settings',
  options: {
    config: { type: 'string', argument: 'FILE', help: 'Read FILE instead of the nearest .leakline.yaml.' },
    format: { type: 'string', short: 'f', choices: ['yaml', 'json'], help: 'How "print" prints. "yaml" if absent.' },
  },
  examples: [
    ['leakline config check', 'Names each line where something is wrong.'],
    ['leakline config print > .leakline.yaml', 'Begins a file with the defaults.'],
  ],
  async run({ values, positionals }, io) {
    const subcommand = subcommandOf('config', subcommands, positionals);
    const { settings, file, warnings } = await projectOf(
      normalize('.', io.cwd),
      io.cwd,
      todayOf(new Date()),
      values.config,
    );
    const shown =
      file === undefined ? 'no .leakline.yaml: the defaults count' : displayPath(normalize(file, io.cwd), io.cwd);
    if (subcommand === 'print') {
      io.stdout.write(values.format === 'json' ? `${JSON.stringify(settings, null, 2)}\n` : stringify(settings));
    }
    for (const line of warnings) io.stderr.write(`leakline: ${line}\n`);
    io.stderr.write(`leakline: ${shown}${file === undefined ? '' : ': nothing is wrong with it'}\n`);
    return exitCode.clean;
  },
});
