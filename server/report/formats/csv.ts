import { visible } from '../located.ts';
import type { Entry, Report } from '../report.ts';

const columns: readonly (readonly [name: string, value: (entry: Entry, report: Report) => string | number])[] = [
  ['path', ({ path }) => path],
  ['line', ({ start }) => start.line],
  ['column', ({ start }) => start.column],
  ['endLine', ({ end }) => end.line],
  ['endColumn', ({ end }) => end.column],
  ['rule', ({ ruleId }) => ruleId],
  ['title', ({ ruleId }, { rules }) => rules[ruleId]?.title ?? ''],
  ['provider', ({ ruleId }, { rules }) => rules[ruleId]?.provider ?? ''],
  ['severity', ({ severity }) => severity],
  ['confidence', ({ confidence }) => confidence],
  ['evidence', ({ evidence }) => evidence.join('; ')],
  ['fingerprint', ({ fingerprint }) => fingerprint],
  ['commit', ({ commit }) => commit?.id ?? ''],
  ['committed', ({ commit }) => commit?.date ?? ''],
  ['authored', ({ commit }) => commit?.authored ?? ''],
  ['author', ({ commit }) => commit?.author ?? ''],
  ['present', ({ commit }) => (commit === undefined ? '' : String(commit.present))],
];

/**
 * Quoted where RFC 4180 wants it, and so that no spreadsheet takes a file's name for a formula, nor a part of it for a field, where fields end in a semicolon.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function field(value: string | number): string {
  const text = String(value).replace(/[^\t\r\n]+/g, visible);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line a finding, with a header. https://www.rfc-editor.org/rfc/rfc4180 */
export function csv(report: Report): string {
  const rows = report.findings.map((entry) => columns.map(([, value]) => field(value(entry, report))));
  return [columns.map(([name]) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
