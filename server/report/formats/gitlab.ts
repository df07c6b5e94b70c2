/** GitLab's secret detection report. https://gitlab.com/gitlab-org/security-products/security-report-schemas */
import type { Severity } from '../../../rules/rule.ts';
import { messageWithCommit, type Report } from '../report.ts';

const schemaVersion = '15.2.1';
const severities: Readonly<Record<Severity, string>> = {
  error: 'Critical',
  warning: 'Medium',
  information: 'Low',
  hint: 'Info',
};
const emptyCommit = '0000000000000000000000000000000000000000';

/** An identifier of the form that the schema wants, made from a fingerprint of 32 hexadecimal digits. */
const uuid = (hex: string) => hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-a$4-$5');

/** The report as GitLab's `artifacts:reports:secret_detection` takes it. */
export function gitlab({ version, rules, findings }: Report): string {
  const tool = { id: 'leakline', name: 'Leakline', version, vendor: { name: 'Leakline' } };
  // The schema wants times, and a report that is the same for the same files has none.
  const time = '1970-01-01T00:00:00';
  const report = {
    version: schemaVersion,
    scan: {
      type: 'secret_detection',
      status: 'success',
      start_time: time,
      end_time: time,
      analyzer: tool,
      scanner: tool,
    },
    vulnerabilities: findings.map((entry) => {
      const rule = rules[entry.ruleId];
      return {
        id: uuid(entry.fingerprint),
        name: rule?.title ?? entry.ruleId,
        description: messageWithCommit(entry),
        severity: severities[entry.severity],
        solution: rule?.advice ?? '',
        location: {
          file: entry.path,
          start_line: entry.start.line,
          end_line: entry.end.line,
          commit:
            entry.commit === undefined
              ? { sha: emptyCommit }
              : { sha: entry.commit.id, author: entry.commit.author, date: entry.commit.date },
        },
        identifiers: [
          {
            type: 'leakline_rule_id',
            name: `Leakline rule ${entry.ruleId}`,
            value: entry.ruleId,
            ...(rule?.url === undefined ? {} : { url: rule.url }),
          },
        ],
        links: rule?.docs === undefined ? [] : [{ url: rule.docs }],
      };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
