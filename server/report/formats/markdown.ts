import { printable } from '../located.ts';
import { committed, type Report } from '../report.ts';
import { summary } from '../summary.ts';

/** As plain text in a cell of a table. */
const plain = (text: string) => printable(text).replace(/[\\`*_{}[\]<>()#+!|~&@-]/g, '\\$&');

/** As code, in a fence longer than any run of backticks in it. */
function code(text: string): string {
  const ticks = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)));
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${printable(text).replaceAll('|', '\\|')}${pad}${ticks}`;
}

/** A table for a comment on a pull request or a job's summary. */
export function markdown(report: Report): string {
  const rows = report.findings.map(({ path, start, severity, confidence, ruleId, evidence, commit }) => {
    const rule = report.rules[ruleId];
    const name =
      rule === undefined
        ? plain(ruleId)
        : rule.url === undefined
          ? plain(rule.title)
          : `[${plain(rule.title)}](${rule.url.replaceAll('|', '%7C')})`;
    const why = [`${confidence} confidence`, ...evidence].join(', ');
    const when = commit === undefined ? '' : `. ${committed(commit)}`;
    return `| ${code(`${path}:${start.line}:${start.column}`)} | ${severity} | ${name} | ${plain(why + when)} |`;
  });
  const table = rows.length === 0 ? [] : ['| Where | Severity | What | Why |', '|---|---|---|---|', ...rows, ''];
  const closing = summary(report).trimEnd().split('\n').map(plain).join('  \n');
  return ['## Leakline', '', ...table, closing, ''].join('\n');
}
