import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { sha256 } from '../server/report/sha256.ts';

describe('sha256', () => {
  it("gives what Node's own gives, around every edge of a block", () => {
    for (let length = 0; length < 200; length++) {
      const text = Array.from({ length }, (_, at) => String.fromCodePoint(32 + ((at * 7919 + length) % 90))).join('');
      assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'), `${length} characters`);
    }
  });

  it('hashes the UTF-8 bytes', () => {
    for (const text of ['Schlüssel', '鍵 🔑', 'a\0b', 'x'.repeat(100_000)]) {
      assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'));
    }
  });
});
