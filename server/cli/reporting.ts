import type { Severity } from '../../rules/rule.ts';
import { formatNames, formats } from '../report/formats.ts';
import type { Report } from '../report/report.ts';
import { summary } from '../report/summary.ts';
import type { Values } from './command.ts';
import { type ExitCode, exitCode, hasColor, type Io } from './io.ts';
import { limitsOf } from './limits.ts';
import { normalize } from './project.ts';
import { writeText } from './writeText.ts';

const severities = ['hint', 'information', 'warning', 'error'] as const satisfies readonly Severity[];

/** The options of every command that ends in a report. */
export const reportOptions = {
  format: { type: 'string', short: 'f', choices: formatNames, help: 'How the report is written. "text" if absent.' },
  output: {
    type: 'string',
    short: 'o',
    argument: 'FILE',
    help: 'Write the report to FILE, which is replaced, instead of to standard output.',
  },
  'fail-on': {
    type: 'string',
    choices: [...severities, 'never'],
    help: 'End with exit code 1 only if a finding is at least as severe. "hint", which is any finding, if absent.',
  },
  redact: {
    type: 'boolean',
    help: 'Leave the source lines out of the report altogether; secrets are masked in any case.',
  },
  'open-only': {
    type: 'boolean',
    help: 'Leave what is accepted out of the report: the code scanning of GitHub, for one, takes a suppressed result of SARIF for an open one.',
  },
  'no-color': {
    type: 'boolean',
    help: 'No colours, even on a terminal. The environment variable NO_COLOR does the same.',
  },
  quiet: { type: 'boolean', short: 'q', help: 'No summary on standard error.' },
} as const;

/** Writes the report and the summary; the exit code says whether something counts. Throws a UsageError. */
export function finish(whole: Report, values: Values<typeof reportOptions>, io: Io): ExitCode {
  const name = values.format ?? 'text';
  const report = values['open-only'] === true ? { ...whole, accepted: [] } : whole;
  const color = values.output === undefined && hasColor(io.stdout, io.env, values['no-color']);
  const text = formats[name](report, { color });
  if (values.output === undefined) io.stdout.write(text);
  else writeText(normalize(values.output, io.cwd), text, values.output);
  for (const line of limitsOf(name, report, text)) io.stderr.write(`leakline: ${line}\n`);
  if (values.quiet !== true) io.stderr.write(summary(whole));
  const failOn = values['fail-on'] ?? 'hint';
  if (failOn === 'never') return exitCode.clean;
  const least = severities.indexOf(failOn);
  return report.findings.some(({ severity }) => severities.indexOf(severity) >= least)
    ? exitCode.findings
    : exitCode.clean;
}
