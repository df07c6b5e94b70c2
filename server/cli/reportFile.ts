import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { confidenceNames, severityNames } from '../core/customRuleSchema.ts';
import type { Report } from '../report/report.ts';
import { decodeText } from '../text.ts';
import { UsageError } from './io.ts';

const severity = z.enum(severityNames);
const confidence = z.enum(confidenceNames);
const place = z.looseObject({ line: z.int(), column: z.int() });
const range = z.looseObject({ start: place, end: place });
const excerpt = z.looseObject({
  lines: z.array(z.looseObject({ number: z.int(), text: z.string() })),
  marked: z.int(),
  span: z.looseObject({ start: z.int(), end: z.int() }),
});
const commit = z.looseObject({
  id: z.string(),
  author: z.string(),
  authored: z.string(),
  date: z.string(),
  present: z.boolean(),
});
const entry = z.looseObject({
  ruleId: z.string(),
  message: z.string(),
  path: z.string(),
  start: place,
  end: place,
  severity,
  confidence,
  evidence: z.array(z.string()),
  fingerprint: z.string(),
  excerpt: z.optional(excerpt),
  related: z.optional(z.array(range)),
  accepted: z.optional(z.looseObject({ by: z.string(), because: z.string() })),
  commit: z.optional(commit),
});
const rule = z.looseObject({
  title: z.string(),
  provider: z.string(),
  severity,
  confidence,
  url: z.optional(z.string()),
  docs: z.optional(z.string()),
  rotate: z.optional(z.string()),
  advice: z.string(),
});

/** What every format relies on; a later version may have added fields. */
const schema = z.looseObject({
  findings: z.array(entry),
  accepted: z.array(entry),
  skipped: z.array(z.looseObject({ path: z.string(), reason: z.string() })),
  rules: z.record(z.string(), rule),
  summary: z.looseObject({ files: z.int(), bytes: z.int() }),
});

/** The text of a file. A shell may have written it as UTF-16. Throws a UsageError. */
function textOf(file: string, cwd: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path.resolve(cwd, file));
  } catch {
    throw new UsageError(`${file}: can't be read`);
  }
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded.text : '';
}

/** Reads a report that `--format json` wrote. Throws a UsageError that says where it is none. */
export function readReport(file: string, cwd: string): Report {
  const text = textOf(file, cwd);
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new UsageError(`${file}: is no JSON`, 'Is it whole? Write the parts with --format json.');
  }
  const parsed = z.safeParse(schema, report);
  if (parsed.success) return report as Report;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  throw new UsageError(`${file}: is no report of leakline${where}`, 'Write the parts with --format json.');
}
