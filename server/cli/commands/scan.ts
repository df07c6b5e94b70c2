import { changesSince, commitOf, needWorkTree } from '../../git/changes.ts';
import { isShallow } from '../../git/history.ts';
import type { Report } from '../../report/report.ts';
import { relativeTo } from '../../report/shownPath.ts';
import { batchOf, createFileScanner } from '../../scan/fileScanner.ts';
import { collect, jobOf, ReportBuilder, type ScanOptions } from '../collect.ts';
import { defineCommand } from '../command.ts';
import { scanDiff } from '../diffScan.ts';
import { type Io, UsageError } from '../io.ts';
import { scanChanges } from '../newSecrets.ts';
import { normalize, projectOf } from '../project.ts';
import { finish } from '../reporting.ts';
import { scanOptions, scanOptionsFrom } from '../scanOptions.ts';
import { shardFilter } from '../shard.ts';
import { type Target, targetsOf } from '../targets.ts';
import { warningsOn } from '../warn.ts';

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The files of a target that belong to one part, by their path below the project, which every machine has alike. */
function partOf({ project, listing }: Target, isOurs: (path: string) => boolean): Target {
  async function* part() {
    for await (const paths of listing) yield paths.filter((path) => isOurs(relativeTo(project.root, path)));
  }
  return { project, listing: part() };
}

/** Scans standard input as if it were the file `name`. */
async function scanStdin(name: string, io: Io, options: ScanOptions, config: string | undefined): Promise<Report> {
  const path = normalize(name, io.cwd);
  const project = await projectOf(path, io.cwd, options.today, config);
  const failedRules: string[] = [];
  const scanner = createFileScanner(jobOf(project, options), (id) => failedRules.push(id));
  const builder = new ReportBuilder(io.cwd);
  builder.add(batchOf([scanner.scanContent(path, { bytes: await readAll(io.stdin) })], failedRules), project);
  return builder.build();
}

const shallowHint = 'This clone is shallow and lacks it: fetch it, or clone with more depth.';

/** Scans what changed since the branch left a commit. Throws a UsageError. */
async function scanSince(since: string, io: Io, options: ScanOptions, config: string | undefined): Promise<Report> {
  const root = await needWorkTree(io.cwd);
  const commit = await commitOf(root, since);
  if (commit === undefined) {
    const hint = 'git branch --all lists the branches that it knows; git fetch gets those that are new.';
    throw new UsageError(`--since: git knows no commit "${since}"`, (await isShallow(root)) ? shallowHint : hint);
  }
  const changes = await changesSince(root, commit);
  if (changes === undefined) {
    const hint = 'Name a commit of the same history.';
    throw new UsageError(
      `--since: "${since}" and HEAD have no common commit`,
      (await isShallow(root)) ? shallowHint : hint,
    );
  }
  return scanChanges(root, changes, await projectOf(root, io.cwd, options.today, config), options);
}

export const scan = defineCommand({
  name: 'scan',
  summary: 'find secrets in files and folders',
  usage: ['[OPTIONS] [PATH ...]', '[OPTIONS] --since COMMIT', '[OPTIONS] --diff', '[OPTIONS] --stdin-filename NAME -'],
  description: `Scans files and folders, the current folder if none is named. In a git repository the files that git tracks and those that
are new are scanned, not those that it ignores; elsewhere the .gitignore files are obeyed. A folder that git ignores is scanned whole if you name it. Symbolic links
inside a folder are not followed.

The report goes to standard output, or to the file that --output names, everything else to standard error. A secret itself is never printed, in no format.

Findings are accepted by a comment, leakline:ignore, on the line or alone above it, or by .leakline.yaml at the root of the repository.`,
  options: {
    ...scanOptions,
    since: {
      type: 'string',
      argument: 'COMMIT',
      help: 'Report only the secrets that were brought in since this branch left COMMIT (a branch, a tag, a hash), committed or not.',
    },
    diff: { type: 'boolean', help: 'Read a unified diff from standard input and scan the lines that it adds.' },
    shard: {
      type: 'string',
      argument: 'I/N',
      help: 'Scan only part I of N, for very large repositories; "leakline merge" makes one report of the parts.',
    },
    'stdin-filename': {
      type: 'string',
      argument: 'NAME',
      help: 'The name under which standard input is scanned and reported when the path is "-".',
    },
  },
  examples: [
    ['leakline scan', 'Scans the current folder.'],
    ['leakline scan --format sarif --output leakline.sarif src', 'Writes a report for a code scanning service.'],
    ['leakline scan --since origin/main', 'Looks at a pull request.'],
    ['git diff HEAD~3 | leakline scan --diff', 'Looks at the lines that three commits added.'],
    ['git show HEAD:app.ts | leakline scan --stdin-filename app.ts -', 'Scans what another program prints.'],
  ],
  async run({ values, positionals }, io) {
    const options = scanOptionsFrom(values, io);
    const ways = [values.since !== undefined, values.diff === true, positionals.length > 0].filter(Boolean);
    if (ways.length > 1) throw new UsageError('--since, --diff and paths exclude each other');
    const { config } = values;
    const isStdin = positionals.includes('-');
    if (values['stdin-filename'] !== undefined && !isStdin)
      throw new UsageError('--stdin-filename names standard input', 'Add the path "-", which stands for it.');
    if (values.shard !== undefined && (isStdin || values.since !== undefined || values.diff === true))
      throw new UsageError('--shard divides files and folders', 'Leave it out beside --since, --diff and "-".');
    if (values.since !== undefined) return finish(await scanSince(values.since, io, options, config), values, io);
    if (values.diff) return finish(await scanDiff(await readAll(io.stdin), io.cwd, options, config), values, io);
    if (isStdin) {
      if (positionals.length > 1) throw new UsageError('"-" cannot stand beside other paths');
      return finish(await scanStdin(values['stdin-filename'] ?? 'stdin', io, options, config), values, io);
    }
    const warn = warningsOn(io.stderr);
    const targets = await targetsOf(positionals, { cwd: io.cwd, today: options.today, config, warn });
    const isOurs = values.shard === undefined ? undefined : shardFilter(values.shard);
    return finish(
      await collect(isOurs === undefined ? targets : targets.map((target) => partOf(target, isOurs)), options),
      values,
      io,
    );
  },
});
