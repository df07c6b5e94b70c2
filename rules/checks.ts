/** Pure checks on a candidate's value: what its characters alone can tell. */
import type { Evidence } from './rule.ts';

/** Shannon entropy in bits per character; 0 for an empty string. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

/** A gate: at least `bits` of Shannon entropy per character. */
export function minimumEntropy(bits: number): (value: string) => boolean {
  return (value) => entropy(value) >= bits;
}

/** A gate: at least one digit, which tells a random token from a word or an identifier. */
export function hasDigit(value: string): boolean {
  return /\d/.test(value);
}

const crcTable = Int32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 (IEEE 802.3) of an ASCII text, as an unsigned number. https://www.w3.org/TR/png/#D-CRCAppendix */
export function crc32(ascii: string): number {
  let crc = -1;
  for (let index = 0; index < ascii.length; index++) {
    crc = (crcTable[(crc ^ ascii.charCodeAt(index)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

/** The CRC-32 of an ASCII text in eight hexadecimal digits, letters in lower case. */
export const crc32Hex = (ascii: string): string => crc32(ascii).toString(16).padStart(8, '0');

/** What a token's checksum says of it. */
export const checksumEvidence = (isValid: boolean): Evidence =>
  isValid ? { reason: 'its checksum is valid', weight: 1 } : { reason: 'its checksum does not match', weight: -1 };

const base62Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A non-negative integer in base 62 (0-9, A-Z, a-z), padded with zeros to `width`. */
export function base62(number: number, width: number): string {
  let digits = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) digits = `${base62Digits[rest % 62]}${digits}`;
  return digits.padStart(width, '0');
}

/**
 * The evidence of a token that ends in the CRC-32 of its random part, as six digits in base 62; `body` is both together, without the prefix.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export function base62Checksum(body: string): Evidence {
  return checksumEvidence(base62(crc32(body.slice(0, -6)), 6) === body.slice(-6));
}

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes base64 or base64url, padded or not, to a string of bytes (each character's code is 0-255); undefined if a character is of
 * neither alphabet. RFC 4648.
 */
export function decodeBase64(encoded: string): string | undefined {
  const digits = encoded.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  let bytes = '';
  let buffer = 0;
  let bits = 0;
  for (const digit of digits) {
    const value = base64Digits.indexOf(digit);
    if (value < 0) return undefined;
    buffer = ((buffer << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes += String.fromCharCode((buffer >> bits) & 0xff);
    }
  }
  return bytes;
}
