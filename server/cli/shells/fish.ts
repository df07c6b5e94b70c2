import type { Command } from '../command.ts';
import { type CompletedOption, optionsOf, quoted } from './words.ts';

const inQuotes = (text: string) => quoted(text, "\\'");

function optionLine(seen: string, { names, takesValue, choices, isPath, help }: CompletedOption): string {
  return [
    `complete -c leakline ${seen}`,
    ...names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)),
    ...(takesValue ? ['-r'] : []),
    ...(takesValue && !isPath ? ['-f'] : []),
    ...(choices.length === 0 ? [] : [`-a '${choices.join(' ')}'`]),
    `-d ${inQuotes(help)}`,
  ].join(' ');
}

/** The completion of fish. */
export function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => {
    const { name, summary, subcommands } = command;
    const seen = `-n '__fish_seen_subcommand_from ${name}'`;
    const first = `-n '__fish_seen_subcommand_from ${name}; and not __fish_seen_subcommand_from ${subcommands.join(' ')}'`;
    return [
      `complete -c leakline -n __fish_use_subcommand -f -a ${name} -d ${inQuotes(summary)}`,
      ...(subcommands.length === 0 ? [] : [`complete -c leakline ${first} -f -a '${subcommands.join(' ')}'`]),
      ...optionsOf(command).map((option) => optionLine(seen, option)),
    ];
  });
  return `${lines.join('\n')}\n`;
}
