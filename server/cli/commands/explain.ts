import { readFileSync, statSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { keysOf } from '../../baseline.ts';
import { createLookup } from '../../baselineHash.ts';
import { explain } from '../../core/explain.ts';
import { baselineFileName, type Inspection, inspect } from '../../core/inspect.ts';
import { createPolicy } from '../../core/policy.ts';
import { createScanner } from '../../core/scan.ts';
import { printable } from '../../report/located.ts';
import { decodeText } from '../../text.ts';
import { readBaseline } from '../baselineFile.ts';
import { todayOf } from '../collect.ts';
import { defineCommand } from '../command.ts';
import { exitCode, UsageError } from '../io.ts';
import { displayPath, normalize, type Project, projectOf } from '../project.ts';

/** `src/app.py:12`: a file, and perhaps one of its lines, from 1; `src/app.py:12:7:` too, as reports name places. */
const place = /^(?<file>.+?)(?::(?<line>[1-9]\d*)(?::\d+:?)?)?$/;

/** The text of a file that a person named. Throws a UsageError. */
function textOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`${file}: there is no such file`);
  if (!stat.isFile())
    throw new UsageError(`${file}: is no file`, 'explain takes one file: leakline explain src/app.py:12');
  const decoded = decodeText(readFileSync(file));
  if ('skipped' in decoded) throw new UsageError(`${file}: ${decoded.skipped}: it is never scanned`);
  return decoded.text;
}

function withBaseline(inspection: Inspection, text: string, { root }: Project, cwd: string): Inspection {
  const baseline = readBaseline(`${root}/${baselineFileName}`, cwd, false);
  if (baseline === undefined) return inspection;
  return createLookup(keysOf(baseline))(inspection, text).inspection;
}

export const explainCommand = defineCommand({
  name: 'explain',
  summary: 'say why something is flagged, or why not',
  usage: ['[OPTIONS] FILE[:LINE]'],
  description: `Says, for everything in a file or on one of its lines that a rule has looked at, what became of it: that it is flagged, who accepts it (a
comment, .leakline.yaml, the baseline), that it is too little sure to be shown, or why the rule takes it for no secret. Where nothing is said, no
rule has found one of its keywords beside something of the shape that it looks for.`,
  success: 'it was explained',
  options: {
    config: {
      type: 'string',
      argument: 'FILE',
      help: 'Read the settings from FILE instead of the nearest .leakline.yaml.',
    },
  },
  examples: [['leakline explain src/app.py:12', 'Why is line 12 not flagged?']],
  async run({ values, positionals: [given, ...rest] }, { cwd, stdout, stderr }) {
    const { file: named, line } = place.exec(given ?? '')?.groups ?? {};
    if (named === undefined || rest.length > 0)
      throw new UsageError('explain takes one file, and perhaps a line of it');
    const path = normalize(named, cwd);
    const text = textOf(path);
    const today = todayOf(new Date());
    const project = await projectOf(path, cwd, today, values.config);
    const policy = createPolicy(project.root, project.settings);
    if (policy.excludes(path) !== undefined) {
      stdout.write(`${displayPath(path, cwd)}: excluded by .leakline.yaml\n`);
      return exitCode.clean;
    }
    const scanner = createScanner(project.rules);
    const source = { path, text };
    const inspection = withBaseline(inspect(source, scanner, { policy, today }), text, project, cwd);
    const document = TextDocument.create('', '', 0, text);
    if (Number(line ?? 1) > document.lineCount)
      throw new UsageError(`${displayPath(path, cwd)} has ${document.lineCount} lines, no line ${line}`);
    const told = explain(source, inspection, scanner)
      .map(({ span, ruleId, because }) => ({ at: document.positionAt(span.start), ruleId, because }))
      .filter(({ at }) => line === undefined || at.line === Number(line) - 1)
      .map(({ at, ruleId, because }) =>
        printable(`${displayPath(path, cwd)}:${at.line + 1}:${at.character + 1}: ${ruleId}: ${because}`),
      );
    for (const each of new Set(told)) stdout.write(`${each}\n`);
    if (told.length === 0) stderr.write('leakline: no rule has looked at anything here\n');
    return exitCode.clean;
  },
});
