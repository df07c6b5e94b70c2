import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinRules } from '../rules/index.gen.ts';
import type { Rule } from '../rules/rule.ts';
import { parseProjectSettings } from '../server/core/settings.ts';
import { createFileScanner } from '../server/scan/fileScanner.ts';

const failing: Rule = {
  kind: 'secret',
  title: 'A rule that fails',
  provider: 'Acme',
  docs: 'https://example.com',
  severity: 'error',
  confidence: 'high',
  envVar: 'ACME',
  keywords: ['acme'],
  pattern: () => {
    throw new Error('always');
  },
};

describe('a rule that fails', () => {
  it('is told of to every job of a thread, not only to the one in which it failed', () => {
    Object.assign(builtinRules, { failing });
    const project = parseProjectSettings(undefined).settings;
    const told = ['first', 'second'].map((name) => {
      const failed: string[] = [];
      const scanner = createFileScanner({ root: '/', project, today: '2026-11-22', excerpts: false }, (id) =>
        failed.push(`${name}: ${id}`),
      );
      scanner.scanContent('/a.js', { bytes: new TextEncoder().encode('acme') });
      return failed;
    });
    assert.deepEqual(told, [['first: failing'], ['second: failing']]);
  });
});
