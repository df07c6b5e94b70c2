import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { historyGroupsOf } from '../../client/history/historyGrouping.ts';
import { type Filter, type Grouping, noFilter } from '../../client/secrets/grouping.ts';
import { placesOf } from '../../client/secrets/places.ts';
import type { HistorySecret } from '../../server/protocol/history.ts';

function secret(id: number, more: Partial<HistorySecret>): HistorySecret {
  return {
    id,
    ruleId: 'stripe-live-key',
    title: 'Stripe live key',
    provider: 'Stripe',
    severity: 'error',
    confidence: 'high',
    isSecret: true,
    range: { start: { line: id, character: 4 }, end: { line: id, character: 20 } },
    path: 'src/a.ts',
    commit: 'c0ffee',
    author: 'Ann',
    date: '2026-03-04T00:30:00+02:00',
    since: '2026-01-02',
    isPresent: false,
    words: '',
    oid: '',
    ...more,
  };
}

const secrets = [
  secret(1, { path: 'src/b.ts' }),
  secret(2, { isPresent: true }),
  secret(3, {
    commit: 'decaf',
    date: '2026-03-03T23:00:00+00:00',
    author: 'Bob',
    provider: 'Slack',
    severity: 'warning',
  }),
];

/** The groups as text: label, then the numbers of what is under it. */
const shown = (grouping: Grouping, filter: Filter = noFilter) =>
  historyGroupsOf(secrets, grouping, filter).map(({ label, secrets: some }) => `${label}: ${some.map(({ id }) => id)}`);

describe('the groups of the secrets of a history', () => {
  it('are the commits, the newest first, where those of the files are files', () => {
    assert.deepEqual(shown('file'), ['2026-03-03 · Bob: 3', '2026-03-04 · Ann: 2,1']);
    assert.deepEqual(
      historyGroupsOf(secrets, 'file', noFilter).map(({ commit }) => commit),
      ['decaf', 'c0ffee'],
    );
  });

  it('are the providers, or whether they still stand', () => {
    assert.deepEqual(shown('provider'), ['Slack: 3', 'Stripe: 2,1']);
    assert.deepEqual(shown('state'), ['Still Present: 2', 'Only in History: 3,1']);
  });

  it('are filtered by words, also of the commit, and by severity; a look at changes leaves none', () => {
    assert.deepEqual(shown('provider', { ...noFilter, text: 'ANN b.ts' }), ['Stripe: 1']);
    assert.deepEqual(shown('provider', { ...noFilter, text: 'decaf' }), ['Slack: 3']);
    assert.deepEqual(shown('provider', { ...noFilter, severities: ['warning'] }), ['Slack: 3']);
    assert.deepEqual(shown('file', { ...noFilter, changes: { title: '', places: placesOf([]) } }), []);
  });
});
