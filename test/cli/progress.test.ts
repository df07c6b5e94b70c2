import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { progressOn } from '../../server/cli/progress.ts';

function outputOf(isTTY: boolean) {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return { output: Object.assign(stream, { isTTY }), read: () => text };
}

describe('the progress', () => {
  it('moves on a terminal, and is gone in the end', () => {
    const { output, read } = outputOf(true);
    const progress = progressOn(output, 'files');
    for (let count = 1; count <= 1200; count++) progress.at(count);
    progress.end();
    assert.equal(read(), '\r\u001b[2K500 files\r\u001b[2K1,000 files\r\u001b[2K');
  });

  it('says of how many, where that is known', () => {
    const { output, read } = outputOf(true);
    const progress = progressOn(output, 'commits');
    progress.at(500, undefined);
    progress.at(1000, 1234);
    assert.equal(read(), '\r\u001b[2K500 commits\r\u001b[2K1,000 of 1,234 commits');
  });

  it('says nothing of what is over at once, and nothing where no person looks', () => {
    for (const [isTTY, most] of [
      [true, 499],
      [false, 5000],
    ] as const) {
      const { output, read } = outputOf(isTTY);
      const progress = progressOn(output, 'files');
      for (let count = 1; count <= most; count++) progress.at(count);
      progress.end();
      assert.equal(read(), '');
    }
  });
});
