import { distinct, type Entry, type Report } from '../../report/report.ts';
import { version } from '../../version.ts';
import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { readReport } from '../reportFile.ts';
import { finish, reportOptions } from '../reporting.ts';

/** The entry without its source lines, which a part that was scanned without --redact has. */
const redacted = ({ excerpt: _, ...entry }: Entry): Entry => entry;

/** The entries of all parts. */
function union(lists: readonly (readonly Entry[])[], redact: boolean): Entry[] {
  const entries = distinct(lists.flat());
  return redact ? entries.map(redacted) : entries;
}

export const merge = defineCommand({
  name: 'merge',
  summary: 'make one report of the parts of a large scan',
  usage: ['[OPTIONS] FILE ...'],
  description: `Reads reports that "leakline scan --shard I/N --format json" wrote, on as many machines as you like, and writes one report in any format. The exit code
is that of the whole.`,
  options: reportOptions,
  examples: [
    ['leakline scan --shard 2/8 -f json -o part-2.json', 'One of eight machines.'],
    ['leakline merge -f sarif -o leakline.sarif part-*.json', 'Afterwards, on one.'],
  ],
  async run({ values, positionals }, io) {
    if (positionals.length === 0) throw new UsageError('merge needs reports', 'leakline merge part-*.json');
    const reports = positionals.map((file) => readReport(file, io.cwd));
    const skipped = new Map(reports.flatMap((report) => report.skipped).map((each) => [each.path, each]));
    const redact = values.redact === true;
    const total = (key: 'files' | 'bytes') => reports.reduce((sum, { summary }) => sum + summary[key], 0);
    const report: Report = {
      version,
      findings: union(
        reports.map(({ findings }) => findings),
        redact,
      ),
      accepted: union(
        reports.map(({ accepted }) => accepted),
        redact,
      ),
      skipped: [...skipped.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
      rules: Object.fromEntries(
        reports.flatMap(({ rules }) => Object.entries(rules)).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      summary: { files: total('files'), bytes: total('bytes') },
    };
    return finish(report, values, io);
  },
});
