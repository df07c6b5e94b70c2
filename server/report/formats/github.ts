import { printable } from '../located.ts';
import { messageWithCommit, type Report } from '../report.ts';

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-a-notice-message */
const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

const data = (text: string) => printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Annotations of a GitHub Actions run, one line a finding. */
export function github({ findings }: Report): string {
  return findings
    .map((entry) => {
      const { severity, path, start, end, ruleId } = entry;
      const properties = Object.entries({
        file: path,
        line: start.line,
        endLine: end.line,
        // Columns make sense to GitHub on one line only.
        ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
        title: ruleId,
      }).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${commands[severity]} ${properties.join(',')}::${data(messageWithCommit(entry))}\n`;
    })
    .join('');
}
