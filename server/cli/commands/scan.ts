import { batchOf, createFileScanner } from '../../fileScanner.ts';
import { collect, jobOf, jobsFrom, ReportBuilder, type ScanOptions, todayOf } from '../collect.ts';
import { defineCommand } from '../command.ts';
import { type Io, UsageError } from '../io.ts';
import { normalize, projectOf } from '../project.ts';
import type { Report } from '../report.ts';
import { finish, reportOptions } from '../reporting.ts';
import { targetsOf } from '../targets.ts';

/** Scans standard input as if it were the file `name`. */
async function scanStdin(name: string, io: Io, options: ScanOptions, config: string | undefined): Promise<Report> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
  const path = normalize(name, io.cwd);
  const project = projectOf(path, io.cwd, options.today, config);
  const failedRules: string[] = [];
  const scanner = createFileScanner(jobOf(project, options), (id) => failedRules.push(id));
  const builder = new ReportBuilder(io.cwd);
  builder.add(batchOf([scanner.scanBytes(path, Buffer.concat(chunks))], failedRules), project.root);
  return builder.build();
}

export const scan = defineCommand({
  name: 'scan',
  summary: 'find secrets in files and folders',
  usage: ['[OPTIONS] [PATH ...]', '[OPTIONS] --stdin-filename NAME -'],
  description: `Scans files and folders, the current folder if none is named. In a git repository the files that git tracks and those that
are new are scanned, not those that it ignores; elsewhere the .gitignore files are obeyed. A folder that git ignores is scanned whole if you name it. Symbolic links
inside a folder are not followed.

The report goes to standard output, everything else to standard error. A secret itself is never printed, in no format.

Findings are accepted by a comment, leakline:ignore, on the line or alone above it, or by .leakline.yaml at the root of the repository.`,
  options: {
    ...reportOptions,
    config: {
      type: 'string',
      argument: 'FILE',
      help: 'Read the settings from FILE instead of the nearest .leakline.yaml.',
    },
    jobs: {
      type: 'string',
      short: 'j',
      argument: 'N',
      help: 'Scan on N threads. As many as there are cores if absent.',
    },
    'stdin-filename': {
      type: 'string',
      argument: 'NAME',
      help: 'The name under which standard input is scanned and reported when the path is "-".',
    },
  },
  examples: [
    ['leakline scan', 'Scans the current folder.'],
    ['leakline scan --format sarif src > leakline.sarif', 'Writes a report for a code scanning service.'],
    ['git show HEAD:app.ts | leakline scan --stdin-filename app.ts -', 'Scans what another program prints.'],
  ],
  async run({ values, positionals }, io) {
    const options: ScanOptions = {
      cwd: io.cwd,
      today: todayOf(new Date()),
      excerpts: values.redact !== true,
      stderr: io.stderr,
      ...(values.jobs === undefined ? {} : { jobs: jobsFrom(values.jobs) }),
    };
    const { today } = options;
    if (!positionals.includes('-')) {
      const warn = (line: string) => io.stderr.write(`leakline: ${line}\n`);
      const targets = await targetsOf(positionals, { cwd: io.cwd, today, config: values.config, warn });
      return finish(await collect(targets, options), values, io);
    }
    if (positionals.length > 1) throw new UsageError('"-" cannot stand beside other paths');
    return finish(await scanStdin(values['stdin-filename'] ?? 'stdin', io, options, values.config), values, io);
  },
});
