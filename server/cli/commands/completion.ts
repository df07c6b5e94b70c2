import { type Command, defineCommand } from '../command.ts';
import { exitCode } from '../io.ts';
import { bash } from '../shells/bash.ts';
import { fish } from '../shells/fish.ts';
import { zsh } from '../shells/zsh.ts';
import { subcommandOf } from '../subcommand.ts';

const scripts = { bash, zsh, fish } as const;
const shells = ['bash', 'zsh', 'fish'] as const satisfies readonly (keyof typeof scripts)[];

/** The command that completes `commands`: handed in, since it is one of them. */
export const completionOf = (commands: () => readonly Command[]) =>
  defineCommand({
    name: 'completion',
    summary: 'print what makes a shell complete the commands',
    usage: ['bash|zsh|fish'],
    description:
      'Prints a script for the shell. It knows every command, its subcommands, its options and their values.',
    subcommands: shells,
    success: 'the script was printed',
    options: {},
    examples: [
      ['leakline completion bash > ~/.local/share/bash-completion/completions/leakline', 'For bash.'],
      ['leakline completion fish > ~/.config/fish/completions/leakline.fish', 'For fish.'],
      ['eval "$(leakline completion zsh)"', 'For zsh, in .zshrc, behind compinit.'],
    ],
    async run({ positionals }, io) {
      io.stdout.write(scripts[subcommandOf('completion', shells, positionals)](commands()));
      return exitCode.clean;
    },
  });
