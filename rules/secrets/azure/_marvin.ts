const rotate = (value: number, bits: number) => ((value << bits) | (value >>> (32 - bits))) >>> 0;

/**
 * Marvin32 of a string of bytes, both halves folded into one unsigned 32-bit number. `seed` is written as its eight ASCII characters (most significant
 * first), which is how the services name their seeds. https://github.com/microsoft/SymCrypt/blob/main/lib/marvin32.c and
 * https://github.com/microsoft/security-utilities/tree/main/src/Marvin
 */
export function marvin32(bytes: string, seed: string): number {
  const byteOf = (text: string, index: number) => text.charCodeAt(index) & 0xff;
  const half = (from: number) =>
    ((byteOf(seed, from) << 24) |
      (byteOf(seed, from + 1) << 16) |
      (byteOf(seed, from + 2) << 8) |
      byteOf(seed, from + 3)) >>>
    0;
  let high = half(0);
  let low = half(4);
  const mix = () => {
    high = (high ^ low) >>> 0;
    low = (rotate(low, 20) + high) >>> 0;
    high = (rotate(high, 9) ^ low) >>> 0;
    low = (rotate(low, 27) + high) >>> 0;
    high = rotate(high, 19);
  };
  const padded = `${bytes}\x80`;
  for (let index = 0; index < padded.length; index += 4) {
    const word =
      byteOf(padded, index) |
      (byteOf(padded, index + 1) << 8) |
      (byteOf(padded, index + 2) << 16) |
      (byteOf(padded, index + 3) << 24);
    low = (low + (word >>> 0)) >>> 0;
    mix();
  }
  mix();
  return (high ^ low) >>> 0;
}
