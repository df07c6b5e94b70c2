import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Span } from '../server/core/span.ts';
import { occurrencesOf } from '../server/report/occurrences.ts';
import { seededRandom } from './fakes.ts';

/** The same by trying every value at every place. */
function byTrying(text: string, secrets: readonly Span[], from: number, to: number): Span[] {
  const spans = secrets.filter(({ start, end }) => end > from && start < to);
  for (const value of new Set(secrets.map(({ start, end }) => text.slice(start, end)))) {
    for (let at = 0; value.length >= 4 && at < to; at++) {
      if (text.startsWith(value, at) && at + value.length > from) spans.push({ start: at, end: at + value.length });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

describe('the occurrences of secrets', () => {
  it('are those that trying every value at every place gives', () => {
    const random = seededRandom(5);
    const below = (limit: number) => Math.floor(random() * limit);
    for (let round = 0; round < 300; round++) {
      // Two letters only, so that values repeat, overlap and begin alike.
      const text = Array.from({ length: 60 }, () => 'ab'[below(2)]).join('');
      const secrets = Array.from({ length: 1 + below(4) }, () => {
        const start = below(50);
        return { start, end: start + 1 + below(9) };
      });
      const find = occurrencesOf(text, secrets);
      for (let count = 0; count < 5; count++) {
        const from = below(60);
        const to = from + below(20);
        assert.deepEqual(find(from, to), byTrying(text, secrets, from, to), `${text} ${from} ${to}`);
      }
    }
  });
});
