import type { Command } from '../command.ts';

/** An option as a shell completes it. */
export interface CompletedOption {
  /** `-f`, `--format`. */
  readonly names: readonly [string, ...string[]];
  readonly takesValue: boolean;
  /** The only values there are; empty where there are others. */
  readonly choices: readonly string[];
  /** Whether the value is a file or a folder. */
  readonly isPath: boolean;
  /** The first sentence of its help. */
  readonly help: string;
}

/** The options of a command, the one for its help too. */
export function optionsOf({ options }: Command): CompletedOption[] {
  const declared = Object.entries(options).map(([name, option]): CompletedOption => {
    const { type, short, choices = [], argument = '', help } = option;
    return {
      names: short === undefined ? [`--${name}`] : [`-${short}`, `--${name}`],
      takesValue: type === 'string',
      choices,
      isPath: ['FILE', 'DIR'].includes(argument),
      help: /^.*?(?=[.;:](?:\s|$))/.exec(help)?.[0] ?? help,
    };
  });
  const help = 'Print the page of the command';
  return [...declared, { names: ['--help'], takesValue: false, choices: [], isPath: false, help }];
}

/** The long names of a command's options. */
export const namesOf = (command: Command): string[] => optionsOf(command).map(({ names }) => names.at(-1) ?? '');

/** A text between single quotes, as all three shells read it but for the quote itself, for which `quote` stands. */
export const quoted = (text: string, quote: string): string => `'${text.replaceAll("'", quote)}'`;
