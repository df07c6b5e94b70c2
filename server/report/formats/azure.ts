import { printable } from '../located.ts';
import { messageWithCommit, type Report } from '../report.ts';

/** https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning */
const types = { error: 'error', warning: 'warning', information: 'warning', hint: 'warning' } as const;

const data = (text: string) =>
  printable(text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
const property = (text: string) => data(text).replaceAll(';', '%3B').replaceAll(']', '%5D');

/** Logging commands of Azure Pipelines, one line a finding. */
export function azure({ findings }: Report): string {
  return findings
    .map((entry) => {
      const { severity, path, start, ruleId } = entry;
      const properties = {
        type: types[severity],
        sourcepath: path,
        linenumber: start.line,
        columnnumber: start.column,
        code: ruleId,
      };
      const shown = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `##vso[task.logissue ${shown.join(';')}]${data(messageWithCommit(entry))}\n`;
    })
    .join('');
}
