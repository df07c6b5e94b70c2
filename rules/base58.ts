/** Base58Check: bytes of which the last four are the beginning of the SHA-256 of the SHA-256 of the others. https://en.bitcoin.it/wiki/Base58Check_encoding */

const digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

const primes: readonly number[] = Array.from({ length: 311 }, (_, index) => index + 2)
  .filter((number) => !Array.from({ length: number - 2 }, (_, index) => index + 2).some((each) => number % each === 0))
  .slice(0, 64);

const fraction = (number: number) => ((number - Math.floor(number)) * 0x1_0000_0000) | 0;

/** FIPS 180-4, section 4.2.2 and 5.3.3: the fractions of the roots of the first primes. */
const roundConstants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The message with its padding, in blocks of sixteen words. */
function blocksOf(bytes: readonly number[]): DataView {
  const length = (((bytes.length + 8) >> 6) + 1) << 6;
  const view = new DataView(new ArrayBuffer(length));
  for (const [index, byte] of bytes.entries()) view.setUint8(index, byte);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(length - 4, bytes.length * 8);
  return view;
}

/** FIPS 180-4, section 6.2.2. */
function addBlock(hash: Int32Array, message: DataView, offset: number): void {
  const words = new Int32Array(64);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let index = 0; index < 64; index++) {
    const [before = 0, long = 0] = [words[index - 2], words[index - 15]];
    words[index] =
      index < 16
        ? message.getInt32(offset + index * 4)
        : (rotate(before, 17) ^ rotate(before, 19) ^ (before >>> 10)) +
          (words[index - 7] ?? 0) +
          (rotate(long, 7) ^ rotate(long, 18) ^ (long >>> 3)) +
          (words[index - 16] ?? 0);
    const first =
      h +
      (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
      ((e & f) ^ (~e & g)) +
      (roundConstants[index] ?? 0) +
      (words[index] ?? 0);
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = ((hash[index] ?? 0) + word) | 0;
}

/** The SHA-256 of bytes. */
export function sha256(bytes: readonly number[]): number[] {
  const message = blocksOf(bytes);
  const hash = Int32Array.from(initial);
  for (let offset = 0; offset < message.byteLength; offset += 64) addBlock(hash, message, offset);
  return [...hash].flatMap((word) => [24, 16, 8, 0].map((by) => (word >>> by) & 0xff));
}

/** The bytes of a number in base 58; leading zeros, which `1` stands for, are left out, and what is no digit counts as zero. */
function decoded(value: string): number[] {
  let number = 0n;
  for (const digit of value) number = number * 58n + BigInt(Math.max(0, digits.indexOf(digit)));
  const hex = number.toString(16);
  return (hex.padStart(hex.length + (hex.length % 2), '0').match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
}

/** Whether the last four bytes of a value in Base58Check are the checksum of the others. */
export function hasBase58Checksum(value: string): boolean {
  const bytes = decoded(value);
  const checksum = sha256(sha256(bytes.slice(0, -4)));
  return bytes.length > 4 && bytes.slice(-4).every((byte, index) => byte === checksum[index]);
}
