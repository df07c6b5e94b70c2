import type { Command, Options } from './command.ts';

const width = 80;
const indent = '    ';

/** Breaks a paragraph into lines of at most `columns` characters. */
function wrap(paragraph: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => (line === '' ? '' : indent + line)), ''];

function optionLines(options: Options): string[] {
  return Object.entries(options).flatMap(([name, option]) => {
    const value = option.choices?.join('|') ?? option.argument ?? 'VALUE';
    const long = option.type === 'boolean' ? `--${name}` : `--${name} ${value}`;
    const head = wrap(option.short === undefined ? long : `-${option.short}, ${long}`, width - indent.length);
    return [...head, ...wrap(option.help, width - 2 * indent.length).map((line) => indent + line), ''];
  });
}

/** The page of one command, in the order of a manual page. */
export function commandHelp(command: Command): string {
  const description = command.description
    .split('\n\n')
    .flatMap((paragraph) => [...wrap(paragraph, width - indent.length), '']);
  return [
    ...section('NAME', [`leakline ${command.name} - ${command.summary}`]),
    ...section(
      'SYNOPSIS',
      command.usage.map((usage) => `leakline ${command.name} ${usage}`.trimEnd()),
    ),
    ...section('DESCRIPTION', description.slice(0, -1)),
    ...section('OPTIONS', optionLines({ ...command.options, help }).slice(0, -1)),
    ...section(
      'EXIT CODE',
      Object.entries(command.exitCodes).map(([code, meaning]) => `${code}  ${meaning}`),
    ),
    ...section('EXAMPLES', command.examples.flatMap(([line, meaning]) => [line, indent + meaning, '']).slice(0, -1)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const help = { type: 'boolean', short: 'h', help: 'Print this page.' } as const;

/** The first page: every command in one line. */
export function overview(commands: readonly Command[], version: string): string {
  const column = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    `Leakline ${version}: finds secrets in source code, offline.`,
    '',
    'Usage: leakline COMMAND [OPTIONS]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(column)}${summary}`),
    '',
    'leakline COMMAND --help prints the page of a command, leakline --version the version.',
    'Exit code: 0 nothing found, 1 something found, 2 error.',
    '',
  ].join('\n');
}
