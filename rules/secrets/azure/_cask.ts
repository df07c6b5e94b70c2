/**
 * Common annotated security keys: 84 alphanumeric characters (88 in the long form): 52 random, `JQQJ9` and a kind, year and month, 16 of the
 * platform and the service, the service's signature, a checksum. https://github.com/microsoft/cask and
 * https://github.com/microsoft/security-utilities
 */
import { base62, decodeBase64 } from '../../checks.ts';
import type { Evidence, Finder } from '../../rule.ts';
import { identifiable } from './_identifiableKeys.ts';
import { marvin32 } from './_marvin.ts';

/** The source of a pattern for a key of any service, without its checksum being looked at. */
export const caskShape = '[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{7}';

/** A key with this signature, which is also the keyword: in upper case for keys that a customer manages, in lower case for others. */
export function cask(signature: string): Finder {
  return identifiable(
    76,
    `[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}` +
      `(?:${signature}|${signature.toLowerCase()})[A-Za-z0-9]{4}(?:[A-Za-z0-9]{2}==)?`,
  );
}

/** The four bytes of the sum, lowest first, read as one big-endian number in base 62; zeros fill it up to six digits on the right. */
function encodeChecksum(sum: number): string {
  const bytes = [0, 8, 16, 24].map((shift) => (sum >>> shift) & 0xff);
  const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const leadingZeros = bytes.findIndex((byte) => byte !== 0);
  return `${'0'.repeat(leadingZeros < 0 ? 4 : leadingZeros)}${base62(number, 0)}`.padEnd(6, '0');
}

const months = 'January February March April May June July August September October November December'.split(' ');
const years = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Checks the checksum over the first 80 characters, and reads the month of issue. Silent about values of another shape. */
export function verifyCask(value: string): Evidence | undefined {
  if (!/^[A-Za-z0-9]{52}JQQJ9/.test(value) || value.length < 84) return undefined;
  const bytes = decodeBase64(value.slice(0, 80));
  if (bytes === undefined) return undefined;
  const issued = `issued in ${months[value.charCodeAt(59) - 65]} ${2024 + years.indexOf(value.charAt(58))}`;
  return encodeChecksum(marvin32(bytes, 'Default0')).startsWith(value.slice(80, 84))
    ? { reason: `its checksum is valid; ${issued}`, weight: 1 }
    : { reason: `it has the form of an annotated key (${issued}), but its checksum does not match`, weight: -1 };
}
