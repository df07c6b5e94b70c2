import { type ScanOptions, todayOf } from './collect.ts';
import type { Values } from './command.ts';
import { wholeNumber } from './command.ts';
import type { Io } from './io.ts';
import { normalize } from './project.ts';
import { reportOptions } from './reporting.ts';
import { checkWritable } from './writeText.ts';

/** More threads than any machine has cores for; each takes some ten megabytes. */
const mostJobs = 512;

/** The options of every command that scans. */
export const scanOptions = {
  ...reportOptions,
  config: {
    type: 'string',
    argument: 'FILE',
    help: 'Read the settings from FILE instead of the nearest .leakline.yaml.',
  },
  baseline: {
    type: 'string',
    argument: 'FILE',
    help: 'Accept the findings that FILE lists instead of the .leakline-baseline.json beside the settings; "none" accepts none.',
  },
  jobs: { type: 'string', short: 'j', argument: 'N', help: 'Scan on N threads. As many as there are cores if absent.' },
} as const;

/** How to scan, from the options. Throws a UsageError, also of a report that has nowhere to go: a scan may take long. */
export function scanOptionsFrom(values: Values<typeof scanOptions>, io: Io): ScanOptions {
  if (values.output !== undefined) checkWritable(normalize(values.output, io.cwd), values.output);
  return {
    cwd: io.cwd,
    today: todayOf(new Date()),
    excerpts: values.redact !== true,
    stderr: io.stderr,
    ...(values.baseline === undefined
      ? {}
      : { baseline: values.baseline === 'none' ? 'none' : normalize(values.baseline, io.cwd) }),
    ...(values.jobs === undefined ? {} : { jobs: wholeNumber('jobs', values.jobs, 1, mostJobs) }),
  };
}
