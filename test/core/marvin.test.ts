import assert from 'node:assert/strict';
import { it } from 'node:test';
import { marvin32 } from '../../rules/secrets/azure/_marvin.ts';
import { marvinBytes } from '../fakesAzure.ts';

/** The vectors of .NET's own tests (src/libraries/Common/tests/Tests/System/MarvinTests.cs in dotnet/runtime): bytes in hex, and both halves. */
const vectors = [
  ['', 0x30ed35c1, 0x00cd3c7d],
  ['af', 0x48e73fc7, 0x7d75ddc1],
  ['e70f', 0xb5f6e1fc, 0x485dbff8],
  ['37f495', 0xf0b07c78, 0x9b8cf7e8],
  ['8642dc59', 0x7008f2e8, 0x7e9cf556],
] as const;
const seed = Buffer.from('004fb61a001bdbcc', 'hex').toString('latin1');

it('Marvin32 agrees with the published vectors', () => {
  for (const [hex, high, low] of vectors) {
    assert.equal(marvin32(Buffer.from(hex, 'hex').toString('latin1'), seed), (high ^ low) >>> 0, hex);
  }
});

it('Marvin32 agrees with a second implementation at every length', () => {
  for (let length = 0; length < 70; length++) {
    const data = Buffer.from(Array.from({ length }, (_, index) => (index * 97 + length * 13) & 0xff));
    assert.equal(
      marvin32(data.toString('latin1'), 'Default0'),
      marvinBytes(data, 'Default0').readUInt32LE(),
      `${length}`,
    );
  }
});
