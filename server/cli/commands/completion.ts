import { type Command, defineCommand } from '../command.ts';
import { exitCode } from '../io.ts';
import { subcommandOf } from '../subcommand.ts';

const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

const optionsOf = ({ options }: Command) => [...Object.keys(options), 'help'].map((name) => `--${name}`);
const choicesOf = ({ options }: Command) =>
  Object.entries(options).flatMap(([name, { choices }]) =>
    choices === undefined ? [] : [[`--${name}`, choices] as const],
  );

function bash(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const values = choicesOf(command).map(([option, choices]) => `      ${option}) words='${choices.join(' ')}' ;;`);
    return [
      `    ${command.name})`,
      `    words='${[...command.subcommands, ...optionsOf(command)].join(' ')}'`,
      ...(values.length === 0 ? [] : ['    case $3 in', ...values, '    esac']),
      '    ;;',
    ].join('\n');
  });
  return `_leakline() {
  local words='${commands.map(({ name }) => name).join(' ')} --help --version'
  if [ "$COMP_CWORD" -gt 1 ]; then
    case \${COMP_WORDS[1]} in
${cases.join('\n')}
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$2")
}
complete -o default -F _leakline leakline
`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => {
    const seen = `-n '__fish_seen_subcommand_from ${command.name}'`;
    return [
      `complete -c leakline -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
      ...command.subcommands.map((word) => `complete -c leakline ${seen} -a ${word}`),
      ...Object.entries(command.options).map(([name, { type, short, choices, help }]) =>
        [
          `complete -c leakline ${seen} -l ${name}`,
          ...(short === undefined ? [] : [`-s ${short}`]),
          ...(type === 'boolean' ? [] : ['-r']),
          ...(choices === undefined ? [] : [`-f -a '${choices.join(' ')}'`]),
          `-d ${quoted(help.split('. ')[0] ?? '')}`,
        ].join(' '),
      ),
    ];
  });
  return `${lines.join('\n')}\n`;
}

// zsh runs the completions of bash; its own form would say the same in another syntax.
const zsh = (commands: readonly Command[]) =>
  `autoload -U +X bashcompinit && bashcompinit\n${bash(commands).replace(/mapfile -t COMPREPLY < <\((.*)\)/, 'COMPREPLY=($($1))')}`;

const scripts: Readonly<Record<Shell, (commands: readonly Command[]) => string>> = { bash, zsh, fish };

/** The command that completes `commands`: handed in, since it is one of them. */
export const completionOf = (commands: () => readonly Command[]) =>
  defineCommand({
    name: 'completion',
    summary: 'print what makes a shell complete the commands',
    usage: ['bash|zsh|fish'],
    description:
      'Prints a script for the shell. It knows every command, its subcommands, its options and their values.',
    subcommands: shells,
    options: {},
    examples: [
      ['leakline completion bash > ~/.local/share/bash-completion/completions/leakline', 'For bash.'],
      ['leakline completion fish > ~/.config/fish/completions/leakline.fish', 'For fish.'],
      ['eval "$(leakline completion zsh)"', 'For zsh, in .zshrc.'],
    ],
    async run({ positionals }, io) {
      io.stdout.write(scripts[subcommandOf('completion', shells, positionals)](commands()));
      return exitCode.clean;
    },
  });
