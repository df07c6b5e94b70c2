import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barChart, severityChart } from '../server/report/charts.ts';

describe('the charts', () => {
  it('keep a large sum inside the ring, and group its digits', () => {
    const sizeOf = (sum: number) =>
      Number(/font-size="([\d.]+)"[^>]*>[\d,]+</.exec(severityChart(Array(sum).fill('error')))?.[1]);
    assert.equal(sizeOf(20), 22);
    assert.ok(sizeOf(12_345) < 16);
    assert.match(severityChart(Array(12_345).fill('error')), />12,345<\/text>.*>12,345<\/span>/);
  });

  it('cut a path at its beginning, and any other name at its end', () => {
    const chart = barChart('By file', [
      { name: '.github/a.yml', count: 1234, isPath: true },
      { name: 'GitHub', count: 1 },
    ]);
    assert.match(chart, /class="name path" title="\.github\/a\.yml"><bdi>\.github\/a\.yml<\/bdi><.*>1,234</);
    assert.match(chart, /class="name" title="GitHub">GitHub</);
  });
});
