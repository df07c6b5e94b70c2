/** Base58Check: bytes of which the last four are the beginning of the SHA-256 of the SHA-256 of the others. https://en.bitcoin.it/wiki/Base58Check_encoding */

import { sha256 } from './sha256.ts';

const digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The bytes of a number in base 58; leading zeros, which `1` stands for, are left out, and what is no digit counts as zero. */
function decoded(value: string): Uint8Array {
  let number = 0n;
  for (const digit of value) number = number * 58n + BigInt(Math.max(0, digits.indexOf(digit)));
  const hex = number.toString(16);
  const bytes = hex.padStart(hex.length + (hex.length % 2), '0').match(/../g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16));
}

/** Whether the last four bytes of a value in Base58Check are the checksum of the others. */
export function hasBase58Checksum(value: string): boolean {
  const bytes = decoded(value);
  const checksum = sha256(sha256(bytes.slice(0, -4)));
  return bytes.length > 4 && bytes.slice(-4).every((byte, index) => byte === checksum[index]);
}
