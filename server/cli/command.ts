/** What a command is: data for the help, the completion and the parser, and one function. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { suggest } from './suggest.ts';

/** One `--option`. */
export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What the help calls the option's value. */
  readonly argument?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** The options of a command, by their long names. */
export type Options = Readonly<Record<string, Option>>;

type Value<O extends Option> = O extends { type: 'boolean' }
  ? boolean
  : O extends { multiple: true }
    ? readonly string[]
    : O extends { choices: readonly (infer Choice)[] }
      ? Choice
      : string;

/** The values of the options that were given. */
export type Values<O extends Options> = { readonly [Name in keyof O]?: Value<O[Name]> };

/** What an exit code means, by itself. */
export type ExitCodes = Readonly<Partial<Record<ExitCode, string>>>;

/** Those of a command that ends in a report. */
const reportCodes: ExitCodes = {
  0: 'nothing was found, or nothing that --fail-on counts',
  1: 'something was found',
  2: 'it could not be done; standard error says why',
};

/** A command with its options forgotten, as the table of commands holds it. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What stands behind `leakline name` in the help, one line a form. */
  readonly usage: readonly string[];
  /** The paragraphs of the help. */
  readonly description: string;
  /** The words that may follow the name, for completion; empty where paths follow. */
  readonly subcommands: readonly string[];
  readonly options: Options;
  /** What the exit codes 0, 1 and 2 mean; of a command that never ends with 1, 0 and 2. */
  readonly exitCodes: ExitCodes;
  /** Lines of the help: what to type, and what it does. */
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  run(argv: readonly string[], io: Io): Promise<ExitCode>;
}

interface Declaration<O extends Options> extends Omit<Command, 'run' | 'options' | 'subcommands' | 'exitCodes'> {
  readonly subcommands?: readonly string[];
  /** What 0 means, for a command that ends in no report. */
  readonly success?: string;
  readonly options: O;
  /** Gets the parsed options and what is not an option. */
  run(given: { readonly values: Values<O>; readonly positionals: readonly string[] }, io: Io): Promise<ExitCode>;
}

/** Declares a command, keeping its options' types for `run`. */
export function defineCommand<const O extends Options>(declaration: Declaration<O>): Command {
  const { success } = declaration;
  return {
    subcommands: [],
    exitCodes: success === undefined ? reportCodes : { 0: success, 2: reportCodes[2] ?? '' },
    ...declaration,
    run: (argv, io) => declaration.run(parse(declaration.name, declaration.options, argv), io),
  };
}

/** Throws a UsageError for an unknown option, a missing value, or one that is not among the choices. */
function parse<O extends Options>(command: string, options: O, argv: readonly string[]) {
  const help = `Run "leakline ${command} --help" for its options.`;
  // A lone "-" means standard input, and negative numbers are no options of ours: the parser agrees with both.
  const config: ParseArgsConfig = {
    args: [...argv],
    options: options as never,
    strict: false,
    allowPositionals: true,
    tokens: true,
  };
  const { values, positionals, tokens } = parseArgs(config);
  for (const token of tokens ?? []) {
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (option === undefined) {
      const near = suggest(token.name, Object.keys(options));
      throw new UsageError(`unknown option ${token.rawName}`, near?.replace('"', '"--') ?? help);
    }
    // Nothing is no value either: a script whose variable is empty.
    const swallowed = token.value === '' || (token.inlineValue === false && /^-./.test(token.value ?? ''));
    if (option.type === 'string' && (token.value === undefined || swallowed))
      throw new UsageError(`${token.rawName} needs a value`, help);
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`${token.rawName} takes no value`, help);
    if (option.choices !== undefined && !option.choices.includes(token.value ?? '')) {
      const near = suggest(token.value ?? '', option.choices);
      throw new UsageError(`${token.rawName}: "${token.value}" is none of ${option.choices.join(', ')}`, near);
    }
  }
  return { values: values as Values<O>, positionals };
}

/** A whole number from an option's text. Throws a UsageError. */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`--${name}: "${text}" is not a whole number from ${least} to ${most}`);
}
