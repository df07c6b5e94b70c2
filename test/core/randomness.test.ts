import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDamagedHex, isDamagedToken } from '../../rules/randomness.ts';
import { fill } from '../fakes.ts';

describe('what no generator writes', () => {
  it('a hexadecimal key in which someone changed a letter', () => {
    assert.ok(isDamagedHex('G7c64847-eda7-a832-6273-8b8b300b29a1') && isDamagedHex('c09761h99f39f79ae28eaaf8df20d7c9'));
    for (let seed = 1; seed <= 50; seed++)
      assert.ok(!isDamagedHex(fill('{alnum:32}', seed)) && !isDamagedHex(fill('{hex:32}', seed)));
  });
  it('a token in which someone changed a letter into a symbol, or put padding in the middle', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const [first, second] = [fill('{base62:16}', seed), fill('{base62:16}', seed + 100)];
      for (const symbol of '!?@^&*#<>=') assert.ok(isDamagedToken(`${first}${symbol}${second}`), symbol);
      for (const symbol of ['', '-', '_', '.', '/', '+', ':', '~'])
        assert.ok(!isDamagedToken(`${first}${symbol}${second}`), symbol);
      assert.ok(!isDamagedToken(`${first}${second}=`) && !isDamagedToken(fill('{django:50}', seed)));
    }
  });
  it('a hexadecimal key in which someone changed the case of a letter', () => {
    const upper = fill('{hex:40}').toUpperCase();
    assert.ok(isDamagedHex(`B${fill('{hex:40}')}`) && isDamagedHex(`b${upper}`));
    assert.ok(!isDamagedHex(upper));
  });
});
