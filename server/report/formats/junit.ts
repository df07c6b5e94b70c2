import { escapeMarkup } from '../markup.ts';
import { committed, type Entry, type Report } from '../report.ts';

function testCase({ path, start, ruleId, message, evidence, commit }: Entry, { rules }: Report): string {
  const when = commit === undefined ? [] : [committed(commit)];
  const text = [`${path}:${start.line}:${start.column}`, ...evidence, ...when, rules[ruleId]?.advice ?? ''];
  const name = `${ruleId} at ${path}:${start.line}:${start.column}`;
  return [
    `    <testcase name="${escapeMarkup(name)}" classname="${escapeMarkup(path)}" file="${escapeMarkup(path)}" line="${start.line}">`,
    `      <failure message="${escapeMarkup(message)}" type="${escapeMarkup(ruleId)}">${text.map(escapeMarkup).join('\n')}</failure>`,
    '    </testcase>',
  ].join('\n');
}

/** JUnit's XML, each finding a failed test; one passed test where there is none. https://github.com/testmoapp/junitxml */
export function junit(report: Report): string {
  const { findings } = report;
  const cases =
    findings.length === 0
      ? ['    <testcase name="no secrets" classname="leakline"/>']
      : findings.map((entry) => testCase(entry, report));
  const counts = `tests="${cases.length}" failures="${findings.length}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="leakline" ${counts}>`,
    `  <testsuite name="leakline" ${counts} skipped="0">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
