import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Severity } from '../../rules/rule.ts';
import { limitsOf } from '../../server/cli/limits.ts';
import type { Entry, Report } from '../../server/report/report.ts';

const place = { line: 1, column: 1 };
const entryOf = (severity: Severity): Entry => ({
  ruleId: 'github-pat',
  message: '',
  path: 'a.py',
  start: place,
  end: place,
  severity,
  confidence: 'high',
  evidence: [],
  fingerprint: '',
});
function reportOf(count: number, severities: readonly Severity[] = ['error']): Report {
  const findings = Array.from({ length: count }, (_, index) =>
    entryOf(severities[index % severities.length] ?? 'error'),
  );
  return { version: '', findings, accepted: [], skipped: [], rules: {}, summary: { files: 1, bytes: 1 } };
}
/** A text that gzip can't make smaller than a part of it. */
const incompressible = (length: number) => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
};

describe('the limits of those who read a report', () => {
  it('are told of SARIF that GitHub rejects or shows a part of, with what to do', () => {
    assert.deepEqual(limitsOf('sarif', reportOf(5000), ''), []);
    assert.match(
      limitsOf('sarif', reportOf(5001), '').join(),
      /shows the 5,000 most severe .* 5,001: .*--shard 1\/2 to 2\/2/,
    );
    assert.match(limitsOf('sarif', reportOf(25001), '').join(), /rejects .* 25,000 results, this has 25,001: .*1\/6/);
    const accepted = { ...reportOf(5000), accepted: [entryOf('hint')] };
    assert.match(limitsOf('sarif', accepted, '').join(), /5,001/);
  });

  it('are told of SARIF that is too large after gzip, not before', () => {
    assert.deepEqual(limitsOf('sarif', reportOf(1), 'a'.repeat(11_000_000)), []);
    assert.match(
      limitsOf('sarif', reportOf(1), incompressible(14_000_000)).join(),
      /10 MB after gzip, this has 1\d MB/,
    );
  });

  it('are told of annotations, which are counted by level', () => {
    assert.deepEqual(limitsOf('github', reportOf(20, ['error', 'warning']), ''), []);
    assert.match(limitsOf('github', reportOf(11), '').join(), /^GitHub shows the first 10 .* all 11 stand in its log/);
    assert.match(limitsOf('azure', reportOf(11), '').join(), /^Azure Pipelines shows the first 10/);
  });

  it('are told of a summary and of an artifact', () => {
    assert.deepEqual(limitsOf('markdown', reportOf(1), 'a'.repeat(1_048_576)), []);
    assert.match(limitsOf('markdown', reportOf(1), 'a'.repeat(1_048_577)).join(), /longer than 1 MiB/);
    assert.deepEqual(limitsOf('gitlab', reportOf(1), ''), []);
    assert.match(limitsOf('gitlab', reportOf(1), 'a'.repeat(100_000_001)).join(), /up to 100 MB .* this has 101 MB/);
  });

  it('are none of the other formats', () => {
    for (const format of ['text', 'json', 'csv', 'junit', 'html'] as const)
      assert.deepEqual(limitsOf(format, reportOf(30_000), ''), []);
  });
});
