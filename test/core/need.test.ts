import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasRun, mayStart, needOf } from '../../rules/need.ts';

const need = (pattern: RegExp) => needOf(pattern, 'secret');
const characters = (table: Uint8Array | undefined) =>
  [...(table ?? [])].map((has, code) => (has === 1 && code < 128 ? String.fromCharCode(code) : '')).join('');

describe('what a pattern needs', () => {
  it('reads the length and the characters of the group, and how far in it may begin', () => {
    const read = need(/(?:ab|c)\s{0,3}=(?<secret>x[0-3]{4,9}(?:yz)?)(?!\w)/);
    assert.deepEqual([read?.reach, read?.length, characters(read?.belongs)], [6, 5, '0123xyz']);
  });

  it('reads the first characters through choices, options and repetitions', () => {
    const read = need(/(?<![a-z])(?:a|bc)d?(?<secret>[12]{2,3}3)/);
    assert.deepEqual(
      read?.start.map(characters),
      ['ab', '12cd', '12d', '123'].map((set) => [...set].sort().join('')),
    );
  });

  it('asks no more first characters than the shortest match has', () => {
    assert.equal(need(/a(?<secret>b?c)/)?.start.length, 2);
  });

  it('ignores letter case where the pattern does', () => {
    assert.equal(characters(need(/(?<secret>ab)/i)?.belongs), 'ABab');
  });

  it('demands nothing where a match may do without the group, or where the pattern is not understood', () => {
    for (const pattern of [
      /a(?<secret>b)?/,
      /a(?<secret>b)|c/,
      /(?:a(?<secret>b)){2}/,
      /.*(?<secret>b)/,
      /(a)(?<secret>\1)/,
      /(?<secret>a)/u,
    ]) {
      assert.equal(need(pattern), undefined, String(pattern));
    }
  });
});

describe('a place for a pattern', () => {
  const read = need(/key=.{0,4}(?<secret>[a-f]{3})/);
  assert.ok(read !== undefined);

  it('has the first characters', () => {
    assert.deepEqual(
      [0, 1, 5].map((at) => mayStart('-key=aaa', read, at)),
      [false, true, false],
    );
    assert.equal(mayStart('ke', read, 0), false);
  });

  it('has the run, whole and near enough', () => {
    assert.equal(hasRun('key=abc', read, 0, 0), true);
    assert.equal(hasRun('key=zzzzabc', read, 0, 0), true);
    assert.equal(hasRun('key=zzzzzabc', read, 0, 0), false);
    assert.equal(hasRun('key=zzzzzabc', read, 0, 1), true);
    assert.equal(hasRun('key=abzab', read, 0, 0), false);
    assert.equal(hasRun('key=ab', read, 0, 0), false);
  });

  it('takes whatever is outside of ASCII for a character that may belong', () => {
    assert.equal(hasRun('key=aéa', read, 0, 0), true);
  });
});
