import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Confidence } from '../../rules/rule.ts';
import type { Finding } from '../../server/core/finding.ts';
import { inspect } from '../../server/core/inspect.ts';
import { createPolicy } from '../../server/core/policy.ts';
import { parseProjectSettings, parseSettings } from '../../server/core/settings.ts';

const today = '2026-11-22';
const finding = (ruleId: string, confidence: Confidence = 'high'): Finding => ({
  ruleId,
  span: { start: 0, end: 1 },
  severity: 'error',
  confidence,
  evidence: [],
});
const scanner = { scan: () => [finding('a'), finding('b', 'medium'), finding('c', 'low')] };

function judge(project: unknown, editor?: unknown, path = '/work/src/x.js') {
  const policy = createPolicy(
    '/work',
    parseProjectSettings(project).settings,
    editor === undefined ? undefined : parseSettings(editor).settings,
  );
  const { findings, suppressed } = inspect({ path, text: 'x' }, scanner, { policy, today });
  return {
    shown: findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`),
    suppressed: suppressed.map(({ finding: { ruleId }, by }) => `${ruleId} ${by}`),
  };
}

describe('the judgement of a file', () => {
  it('shows what is likely, and what is not certain in a softer colour', () => {
    assert.deepEqual(judge({}), { shown: ['a error', 'b warning'], suppressed: ['c default'] });
    assert.deepEqual(judge({}, {}), judge({}));
  });

  it('shows more or less as the project says', () => {
    assert.deepEqual(judge({ minimumConfidence: 'low' }).shown, ['a error', 'b warning', 'c information']);
    assert.deepEqual(judge({ minimumConfidence: 'high' }).suppressed, ['b project', 'c project']);
    assert.deepEqual(judge({ disabledRules: ['a'] }).suppressed, ['a project', 'c default']);
    assert.deepEqual(judge({ severity: { a: 'hint', b: 'error' } }).shown, ['a hint', 'b error']);
  });

  it('lets the editor narrow and re-colour, never widen', () => {
    assert.deepEqual(judge({}, { minimumConfidence: 'low' }).shown, ['a error', 'b warning']);
    assert.deepEqual(judge({}, { minimumConfidence: 'high' }).shown, ['a error']);
    assert.deepEqual(judge({ severity: { a: 'hint' } }, { severity: { a: 'warning' } }).shown, [
      'a warning',
      'b warning',
    ]);
    assert.deepEqual(judge({ disabledRules: ['a'] }, { disabledRules: ['b'] }).shown, []);
    const policy = createPolicy(
      '/work',
      parseProjectSettings({ maxFileSizeKB: 10 }).settings,
      parseSettings({}).settings,
    );
    assert.equal(policy.maxFileSize, 10 * 1024);
  });

  it('accepts what the project lists, for rules, paths and days', () => {
    const shown = (entry: unknown, path?: string) => judge({ ignore: [entry] }, undefined, path).shown;
    assert.deepEqual(shown({ rules: ['a'] }), ['b warning']);
    assert.deepEqual(shown({ paths: ['src/'] }), []);
    assert.deepEqual(shown({ paths: ['src/'] }, '/work/lib/x.js'), ['a error', 'b warning']);
    assert.deepEqual(shown({ rules: ['a'], paths: ['lib/'] }), ['a error', 'b warning']);
    assert.deepEqual(shown({ rules: ['a'], until: today }), ['b warning']);
    assert.deepEqual(shown({ rules: ['a'], until: '2026-11-21' }), ['a error', 'b warning']);
    assert.deepEqual(shown({ reason: 'names nothing' }), ['a error', 'b warning']);
  });

  it('leaves alone the dot-files that git ignores, and no other ignored file', () => {
    const policy = createPolicy('/work');
    const found = (path: string, ignoredByGit: boolean) =>
      inspect({ path, text: 'x', ignoredByGit }, scanner, { policy, today }).findings.length;
    for (const name of ['.env', '.env.local', 'prod.env', '.dev.vars', '.envrc']) {
      assert.equal(found(`/work/${name}`, true), 0, name);
      assert.equal(found(`/work/${name}`, false), 2, name);
    }
    assert.equal(found('/work/local.js', true), 2);
  });
});
