import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Filter,
  type Grouping,
  groupsOf,
  isFiltering,
  noFilter,
  openCount,
  worstOf,
} from '../../client/secrets/grouping.ts';
import { placesOf } from '../../client/secrets/places.ts';
import type { FileFindings, ListedFinding } from '../../server/protocol/lists.ts';

function finding(line: number, more: Partial<ListedFinding> = {}): ListedFinding {
  const at = { line, character: 4 };
  return {
    ruleId: 'stripe-live-key',
    title: 'Stripe live key',
    provider: 'Stripe',
    severity: 'error',
    confidence: 'high',
    range: { start: at, end: { line, character: 20 } },
    isSecret: true,
    ...more,
  };
}

const file = (name: string, findings: readonly ListedFinding[], inTests = false): FileFindings => ({
  uri: `file:///work/${name}`,
  findings,
  more: 0,
  inTests,
});

const password = { ruleId: 'generic-password', title: 'Password', provider: 'Passwords', severity: 'warning' } as const;
const files = [
  file('src/b.ts', [finding(9), finding(2, password)]),
  file('src/a.ts', [finding(5, { acceptedBy: 'comment' }), finding(1, { severity: 'hint' })]),
  file('test/a%20b.ts', [finding(0)], true),
];

/** The groups as text: label, then the lines of what is under it. */
function shown(grouping: Grouping, filter: Filter = noFilter): string[] {
  return groupsOf(files, grouping, filter).map(
    ({ label, entries }) =>
      `${label.replace('file:///work/', '')}: ${entries.map((entry) => entry.finding.range.start.line).join(' ')}`,
  );
}

describe('the groups of the secrets view', () => {
  it('are files in order, their findings from top to bottom, the accepted ones left out', () => {
    assert.deepEqual(shown('file'), ['src/a.ts: 1', 'src/b.ts: 2 9', 'test/a%20b.ts: 0']);
  });

  it('are providers', () => {
    assert.deepEqual(shown('provider'), ['Passwords: 2', 'Stripe: 1 9 0']);
  });

  it('are states: what is open, what only tests hold, and who accepts the rest', () => {
    assert.deepEqual(shown('state'), ['Open: 1 2 9', 'Open, in Tests and Examples: 0', 'Accepted by a Comment: 5']);
  });

  it('put the cells of a notebook under their notebook', () => {
    const cells = ['X1', 'X2'].map((cell) => ({
      ...file('', [finding(0)]),
      uri: `vscode-notebook-cell:/work/n.ipynb#${cell}`,
    }));
    const groups = groupsOf(cells, 'file', noFilter);
    assert.deepEqual(
      groups.map(({ uri, entries }) => [uri, entries.length]),
      [['file:///work/n.ipynb', 2]],
    );
  });

  it('obey a filter: every word, in the path, the rule, its title or its provider', () => {
    assert.deepEqual(shown('file', { ...noFilter, text: 'STRIPE  b.ts' }), ['src/b.ts: 9', 'test/a%20b.ts: 0']);
    assert.deepEqual(shown('file', { ...noFilter, text: 'test/a b.ts' }), ['test/a%20b.ts: 0']);
    assert.deepEqual(shown('file', { ...noFilter, text: 'nowhere' }), []);
  });

  it('show what a look at changes has found, and follow the edits of its files', () => {
    const places = placesOf([
      { ...finding(2, password), uri: 'file:///work/src/b.ts' },
      { ...finding(0), uri: 'file:///work/test/a b.ts' },
    ]);
    const filter = { ...noFilter, changes: { title: 'New since main', places } };
    assert.ok(isFiltering(filter));
    assert.deepEqual(shown('file', filter), ['src/b.ts: 2', 'test/a%20b.ts: 0']);
    const at = (line: number, character: number) => ({ line, character });
    places.follow('file:///work/src/b.ts', [{ range: { start: at(5, 0), end: at(6, 1) }, text: '' }]);
    places.follow('file:///work/src/b.ts', [{ range: { start: at(0, 0), end: at(0, 0) }, text: 'import os\r\n\r\n' }]);
    assert.ok(places.has('file:///work/src/b.ts', password.ruleId, 4));
    places.follow('file:///work/src/b.ts', [{ range: { start: at(0, 0), end: at(2, 0) }, text: '' }]);
    assert.deepEqual(shown('file', filter), ['src/b.ts: 2', 'test/a%20b.ts: 0']);
  });

  it('obey a filter of severities', () => {
    assert.deepEqual(shown('file', { text: '', severities: ['warning', 'hint'] }), ['src/a.ts: 1', 'src/b.ts: 2']);
  });

  it('know their worst severity, and how many findings are open', () => {
    assert.deepEqual(groupsOf(files, 'file', noFilter).map(worstOf), ['hint', 'error', 'error']);
    assert.equal(openCount(files), 4);
  });
});
