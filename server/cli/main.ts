/** Runs the command that the command line names, and turns its end into an exit code. */
import { GitError } from '../git/process.ts';
import { printable } from '../report/located.ts';
import { version } from '../version.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, overview } from './help.ts';
import { type ExitCode, exitCode, type Io, UsageError } from './io.ts';
import { suggest } from './suggest.ts';

function find(name: string): Command {
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return command;
  const near = suggest(
    name,
    commands.map((known) => known.name),
  );
  throw new UsageError(`unknown command "${name}"`, near ?? 'Run "leakline --help" for the commands.');
}

async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-V') {
    io.stdout.write(`${version}\n`);
    return exitCode.clean;
  }
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest[0] === undefined)) {
    (name === undefined ? io.stderr : io.stdout).write(overview(commands, version));
    return name === undefined ? exitCode.error : exitCode.clean;
  }
  if (name === 'help') {
    io.stdout.write(commandHelp(find(rest[0] ?? '')));
    return exitCode.clean;
  }
  if (name.startsWith('-'))
    throw new UsageError(`unknown option ${name}`, 'Options stand behind a command: leakline scan --format json');
  const command = find(name);
  const end = rest.indexOf('--');
  const options = end < 0 ? rest : rest.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) {
    io.stdout.write(commandHelp(command));
    return exitCode.clean;
  }
  return command.run(rest, io);
}

/** What the user sees of an error: never a stack, unless LEAKLINE_DEBUG asks for it, since an error's text could quote a file. */
function explain(error: unknown, io: Io): void {
  if (error instanceof UsageError || error instanceof GitError) {
    // A line break within a line is one of a file's name.
    const lines = error instanceof UsageError ? error.lines : [error.message];
    for (const line of lines) io.stderr.write(`leakline: ${printable(line)}\n`);
    if (error.hint) io.stderr.write(`  ${error.hint}\n`);
  } else io.stderr.write(`leakline: ${printable(error instanceof Error ? error.message : String(error))}\n`);
  if (io.env['LEAKLINE_DEBUG'] && error instanceof Error) io.stderr.write(`${error.stack}\n`);
}

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
};

// Half a report must not end like a whole one. A reader that went away (leakline scan | head) is no error worth a word.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') io.stderr.write(`leakline: standard output: can't be written (${code})\n`);
  process.exit(exitCode.error);
});
// There is nobody left to tell; the report and the exit code stand.
process.stderr.on('error', () => {});

run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    explain(error, io);
    process.exitCode = exitCode.error;
  },
);
