import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathPattern } from '../../server/core/glob.ts';

const table: readonly (readonly [pattern: string, matches: readonly string[], misses: readonly string[]])[] = [
  ['*.log', ['a.log', 'deep/er/a.log', 'x.log/inside'], ['a.logs', 'log']],
  ['vendor/', ['vendor/a.js', 'sub/vendor/a.js'], ['vendors/a.js']],
  ['/vendor', ['vendor/a.js'], ['sub/vendor/a.js']],
  ['src/*.ts', ['src/a.ts'], ['src/deep/a.ts', 'lib/src/a.ts']],
  ['src/**/*.ts', ['src/a.ts', 'src/deep/er/a.ts'], ['lib/a.ts']],
  ['**/fixtures/**', ['fixtures/a', 'test/fixtures/deep/a'], ['test/fixture/a']],
  ['a?c', ['abc', 'x/aXc'], ['ac', 'abbc']],
  ['*.{js,ts}', ['a.js', 'b/a.ts'], ['a.jsx', 'a.{js,ts}']],
  ['app/[id].ts', ['app/[id].ts'], ['app/i.ts']],
  ['./docs/a.md', ['docs/a.md'], ['x/docs/a.md']],
];

describe('a path pattern', () => {
  for (const [pattern, matches, misses] of table) {
    it(pattern, () => {
      for (const path of matches) assert.ok(pathPattern(pattern).matches(path), `matches ${path}`);
      for (const path of misses) assert.ok(!pathPattern(pattern).matches(path), `does not match ${path}`);
    });
  }

  it('takes no more than quadratic time, whatever it is', () => {
    const hostile = pathPattern(`${'*a'.repeat(200)}b`);
    assert.ok(!hostile.matches('a'.repeat(5000)));
    assert.ok(!pathPattern(`${'**/a/'.repeat(100)}b`).matches('a/'.repeat(1000)));
    assert.ok(!pathPattern('{a,b}'.repeat(40)).matches('c'));
  });
});
