import { createInterface } from 'node:readline';
import { type Baseline, type BaselineEntry, formatBaseline, newBaseline, type Verdict } from '../../baseline.ts';
import { baselineFileName } from '../../core/inspect.ts';
import { counted } from '../../protocol/counted.ts';
import { text } from '../../report/formats/text.ts';
import { type Entry, entriesOf, type Report } from '../../report/report.ts';
import { relativeTo } from '../../report/shownPath.ts';
import { readBaseline } from '../baselineFile.ts';
import { collect, type ScanOptions } from '../collect.ts';
import { defineCommand } from '../command.ts';
import { exitCode, hasColor, type Io } from '../io.ts';
import { displayPath, normalize, projectOf } from '../project.ts';
import { scanOptions, scanOptionsFrom } from '../scanOptions.ts';
import { subcommandOf } from '../subcommand.ts';
import { targetsOf } from '../targets.ts';
import { warningsOn } from '../warn.ts';
import { writeText } from '../writeText.ts';

const subcommands = ['create', 'update', 'audit'] as const;

/** A finding as a baseline has it, and as a report shows it. */
interface Found {
  readonly entry: BaselineEntry;
  readonly shown: Entry;
}

/** Everything that a scan of the project finds, whether the baseline knows it or not. */
async function findAll(
  io: Io,
  options: ScanOptions,
  config: string | undefined,
): Promise<{ found: Found[]; report: Report }> {
  const warn = warningsOn(io.stderr);
  const found: Found[] = [];
  const targets = await targetsOf([], { cwd: io.cwd, today: options.today, config, warn });
  const report = await collect(targets, options, ({ reports }, { root, rules }) => {
    for (const file of reports) {
      const path = relativeTo(root, file.shown ?? file.path);
      const known = file.accepted.filter(({ by }) => by === 'baseline').map(({ finding }) => finding);
      const located = [...file.findings, ...known];
      const { findings } = entriesOf(
        { ...file, findings: located },
        displayPath(file.shown ?? file.path, io.cwd),
        path,
        rules,
      );
      findings.forEach((shown, index) => {
        const { hash = '', ruleId } = located[index] ?? {};
        found.push({ entry: { hash, rule: ruleId ?? '', path }, shown });
      });
    }
  });
  return { found, report };
}

/** The entries of everything found, those that were known with what was said of them. */
function entriesFrom(found: readonly Found[], old: Baseline): BaselineEntry[] {
  const known = new Map(old.entries.map((entry) => [entry.hash, entry]));
  const entries = new Map<string, BaselineEntry>();
  for (const { entry } of found) {
    const { hash, path } = entry;
    const first = entries.get(hash);
    // Of several files the first in order, so that the same findings make the same baseline.
    if (first === undefined || path < first.path) entries.set(hash, { ...known.get(hash), ...entry });
  }
  return [...entries.values()];
}

const answers: Readonly<Record<string, Verdict>> = { a: 'accepted', f: 'false-positive', r: 'revoked' };

/** Shows each entry that nobody has judged, and asks; `keep` gets all entries after each answer, since whoever is asked may leave at any time. */
async function audit(
  old: Baseline,
  found: readonly Found[],
  report: Report,
  io: Io,
  keep: (entries: readonly BaselineEntry[]) => void,
): Promise<BaselineEntry[]> {
  const judged = new Map(old.entries.map((entry) => [entry.hash, entry]));
  const lines = createInterface({ input: io.stdin })[Symbol.asyncIterator]();
  const shownAs = new Map(found.map(({ entry, shown }) => [entry.hash, shown]));
  const open = old.entries.flatMap((entry) => {
    const shown = shownAs.get(entry.hash);
    return entry.verdict !== undefined || shown === undefined ? [] : [{ entry, shown }];
  });
  for (const [index, { entry, shown }] of open.entries()) {
    io.stdout.write(text({ ...report, findings: [shown] }, { color: hasColor(io.stdout, io.env) }));
    io.stderr.write(
      `${index + 1} of ${open.length}: (a)ccepted, (f)alse positive, (r)evoked, (q)uit, anything else: later. `,
    );
    const answer = (await lines.next()).value?.trim().toLowerCase().charAt(0);
    if (answer === undefined) io.stderr.write('\n');
    if (answer === undefined || answer === 'q') break;
    const verdict = answers[answer];
    if (verdict === undefined) continue;
    judged.set(entry.hash, { ...entry, verdict });
    keep([...judged.values()]);
  }
  await lines.return?.();
  return [...judged.values()];
}

export const baseline = defineCommand({
  name: 'baseline',
  summary: 'live with what is there, and stop what comes',
  usage: ['create [OPTIONS]', 'update [OPTIONS]', 'audit [OPTIONS]'],
  description: `Writes what a scan finds now to .leakline-baseline.json beside the settings; from then on scan and staged accept these findings. It holds no
secret: each is known by its rule and a salted, slow hash of its value, so lines may move and files may be renamed.

"create" begins anew. "update" adds what is new, drops what is gone, and keeps what was said of the rest. "audit" shows each finding that
nobody has judged and asks for a verdict; each is kept at once, so you can leave at any time.`,
  subcommands,
  success: 'the baseline was written',
  options: {
    config: scanOptions.config,
    jobs: scanOptions.jobs,
    baseline: {
      type: 'string',
      argument: 'FILE',
      help: 'Write FILE instead of the .leakline-baseline.json beside the settings.',
    },
  },
  examples: [
    ['leakline baseline create', 'Accepts everything that is there today.'],
    ['leakline baseline update', 'After secrets were taken out.'],
    ['leakline baseline audit', 'Judges them, one after the other.'],
  ],
  async run({ values, positionals }, io) {
    const subcommand = subcommandOf('baseline', subcommands, positionals);
    const options = scanOptionsFrom(values, io);
    const { root } = await projectOf(normalize('.', io.cwd), io.cwd, options.today, values.config);
    const file = values.baseline === undefined ? `${root}/${baselineFileName}` : normalize(values.baseline, io.cwd);
    const old = (subcommand === 'create' ? undefined : readBaseline(file, io.cwd, true)) ?? newBaseline();
    const { found, report } = await findAll(io, { ...options, baseline: old }, values.config);
    const keep = (entries: readonly BaselineEntry[]) =>
      writeText(file, formatBaseline({ ...old, entries: [...entries] }), displayPath(file, io.cwd));
    const entries = subcommand === 'audit' ? await audit(old, found, report, io, keep) : entriesFrom(found, old);
    keep(entries);
    io.stderr.write(
      `leakline: ${counted(entries.length, 'finding')} in ${displayPath(file, io.cwd)}, ${old.entries.length} before\n`,
    );
    return exitCode.clean;
  },
});
