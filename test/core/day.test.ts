import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf, validUntil } from '../../rules/day.ts';
import { builtinRules } from '../../rules/index.gen.ts';
import { createScanner } from '../../server/core/scan.ts';
import { fill } from '../fakes.ts';

describe('days without a clock', () => {
  it('agree with the calendar of the platform', () => {
    for (let seconds = 0; seconds < 253_402_300_800; seconds += 86_400 * 97 + 12_345) {
      assert.equal(dayOf(seconds), new Date(seconds * 1000).toISOString().slice(0, 10));
    }
    for (const day of ['1970-01-01', '2000-02-29', '2024-02-29', '2024-12-31', '2100-03-01', '9999-12-31']) {
      assert.equal(dayOf(Date.parse(day) / 1000), day);
      assert.equal(dayOf(Date.parse(day) / 1000 + 86_399), day);
    }
  });

  it('say that something expired only where the day is known', () => {
    assert.deepEqual(validUntil('2026-01-01', '2026-01-02'), { reason: 'it expired on 2026-01-01', weight: -1 });
    assert.deepEqual(validUntil('2026-01-01', '2026-01-01'), { reason: 'it is valid until 2026-01-01', weight: 0 });
    assert.deepEqual(validUntil('2026-01-01', undefined), { reason: 'it is valid until 2026-01-01', weight: 0 });
  });
});

describe('tokens that say when they expire', () => {
  const scanner = createScanner(builtinRules);
  const judged = (template: string, today?: string) => {
    const text = fill(template);
    const [found] = scanner.scan({ path: 'a.txt', text, ...(today === undefined ? {} : { today }) });
    return found && [found.ruleId, found.confidence, found.evidence.map(({ reason }) => reason).join()];
  };
  const sas = 'https://acme.blob.core.windows.net/c?sv=2022-11-02&se=2026-01-01T00%3A00%3A00Z&sr=c&sig={base62:43}%3D';
  const messaging =
    'SharedAccessSignature sr=acme.servicebus.windows.net%2fq&sig={base62:43}%3d&se=1767225600&skn=Send';

  it('are less sure when their day is over', () => {
    assert.deepEqual(judged('{jwt:expired}', '2026-11-22'), ['jwt', 'medium', 'it expired on 2017-07-14']);
    assert.deepEqual(judged('{jwt}', '2026-11-22'), ['jwt', 'high', 'it is valid until 2100-01-01']);
    assert.deepEqual(judged(sas, '2025-12-31'), ['azure-sas-token', 'high', 'it is valid until 2026-01-01']);
    assert.deepEqual(judged(sas, '2026-11-22'), ['azure-sas-token', 'medium', 'it expired on 2026-01-01']);
    assert.deepEqual(judged(messaging, '2026-11-22'), ['azure-sas-token', 'medium', 'it expired on 2026-01-01']);
    assert.deepEqual(judged('{entraToken}', '2026-11-22'), ['azure-entra-token', 'medium', 'it expired on 2025-10-09']);
  });

  it('are judged the same on every machine that hands in no day', () => {
    assert.deepEqual(judged(sas), ['azure-sas-token', 'high', 'it is valid until 2026-01-01']);
  });
});
