/**
 * Keys that Microsoft's services have issued since about 2022: random characters, a signature of four characters that names the service, and a Marvin32
 * checksum, all inside one base64 text. https://github.com/microsoft/security-utilities
 */
import { decodeBase64 } from '../../checks.ts';
import { embedded } from '../../finders.ts';
import type { Candidate, Evidence, Finder } from '../../rule.ts';
import { marvin32 } from './_marvin.ts';

/** Not inside a longer run of base64; an escape such as `\n` or `%3D` may stand before it. */
const base64Start = '(?:(?<![\\w+/-])|(?<=\\\\[nrt])|(?<=%[0-9A-Fa-f]{2}))';
/** Where a key ends: nothing of base64 follows. */
export const base64End = '(?![\\w+/=-])';

const escaped = (signature: string) => signature.replace('+', '\\+');

/** 32 bytes in 44 characters: 33 random, the signature, the checksum. The keyword is the signature. */
export function key32(signature: string): Finder {
  return identifiable(33, `[A-Za-z0-9+/]{33}${escaped(signature)}[A-P][A-Za-z0-9+/]{5}=`);
}

/** 64 bytes in 88 characters: 76 random, the signature, the checksum. The keyword is the signature. */
export function key64(signature: string): Finder {
  return identifiable(76, `[A-Za-z0-9+/]{76}${escaped(signature)}[A-Za-z0-9+/]{5}[AQgw]==`);
}

/** 39 bytes in 52 characters: 42 random, the signature, the checksum. The keyword is the signature. */
export function key39(signature: string): Finder {
  return identifiable(42, `[A-Za-z0-9+/]{42}${escaped(signature)}[A-D][A-Za-z0-9+/]{5}`);
}

/** An identifiable key of any shape whose signature begins `offset` characters into it. */
export function identifiable(offset: number, shape: string): Finder {
  return embedded(offset, new RegExp(`${base64Start}(?<secret>${shape})${base64End}`));
}

function isChecksumValid(bytes: string, seed: string): boolean {
  const sum = marvin32(bytes.slice(0, -4), seed);
  return [0, 1, 2, 3].every((index) => bytes.charCodeAt(bytes.length - 4 + index) === ((sum >>> (8 * index)) & 0xff));
}

/**
 * A `verify` for keys that may carry `signature`: the last four bytes are the Marvin32, little endian, of all that stands before them, under one of the
 * service's seeds. Silent about older keys, which have neither.
 */
export function verifyKey(
  signature: string,
  seeds: readonly string[],
): (value: string, candidate: Candidate) => Evidence | undefined {
  return (value) => {
    const body = value.replace(/=+$/, '');
    if (body.slice(-10, -6) !== signature) return undefined;
    const bytes = decodeBase64(body);
    if (bytes === undefined) return undefined;
    return seeds.some((seed) => isChecksumValid(bytes, seed))
      ? { reason: `its signature ${signature} and its checksum are valid`, weight: 1 }
      : { reason: `it has the signature ${signature}, but its checksum does not match`, weight: -1 };
  };
}

const signatures = new Set(['+ASt', 'ACDb', '+ABa', '+AMC', 'APIM', '+ASb', '+AEh', '+ARm', 'AIoT', 'AzCa', 'AZEG']);

/** A gate: the key is signed for this service, or not signed at all. */
export function notSignedForOthers(signature: string): (value: string) => boolean {
  return (value) => {
    const own = value.replace(/=+$/, '').slice(-10, -6);
    return own === signature || !signatures.has(own);
  };
}
