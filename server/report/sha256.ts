import { sha256 as hashOf } from '../../rules/sha256.ts';

const encoder = new TextEncoder();

/** The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits: the same in Node and in a web worker. */
export const sha256 = (text: string): string =>
  Array.from(hashOf(encoder.encode(text)), (byte) => byte.toString(16).padStart(2, '0')).join('');
