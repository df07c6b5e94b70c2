/**
 * Fakes of Microsoft's keys, with valid checksums. Marvin32 is written here a second time, with BigInt and from the description of the algorithm, so
 * that the rules are not proved by themselves.
 */
import { crc32 } from 'node:zlib';
import type { Structured } from './fakes.ts';

const mask = 0xffff_ffffn;
const rotate = (value: bigint, bits: bigint) => ((value << bits) | (value >> (32n - bits))) & mask;

function block(low: bigint, high: bigint): [bigint, bigint] {
  let a = low;
  let b = high;
  for (const [first, second] of [
    [20n, 9n],
    [27n, 19n],
  ] as const) {
    b ^= a;
    a = (rotate(a, first) + b) & mask;
    b = rotate(b, second);
  }
  return [a, b];
}

/** Marvin32 of bytes under a seed of eight ASCII characters, as its four little-endian bytes. */
export function marvinBytes(data: Buffer, seed: string): Buffer {
  const seedBytes = Buffer.from(seed, 'latin1');
  let state: [bigint, bigint] = [BigInt(seedBytes.readUInt32BE(4)), BigInt(seedBytes.readUInt32BE(0))];
  const padding = Buffer.alloc(4 - (data.length % 4));
  padding[0] = 0x80;
  const padded = Buffer.concat([data, padding]);
  for (let at = 0; at < padded.length; at += 4) {
    state = block((state[0] + BigInt(padded.readUInt32LE(at))) & mask, state[1]);
  }
  const [low, high] = block(...state);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(Number(low ^ high));
  return sum;
}

const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** How many random characters stand before the signature, how many bytes the key has, and a seed of its checksum. */
const shapes: Readonly<Record<string, readonly [random: number, bytes: number, seed: string]>> = {
  '+ASt': [76, 64, 'Default0'],
  ACDb: [76, 64, 'MastRW00'],
  '+ABa': [76, 64, 'AbAcct00'],
  '+AMC': [76, 64, 'Classic0'],
  APIM: [76, 64, 'Gatewy00'],
  '+ASb': [33, 32, 'Manage00'],
  '+AEh': [33, 32, 'Send0000'],
  '+ARm': [33, 32, 'Listen00'],
  AIoT: [33, 32, 'IoTHub00'],
  AzCa: [33, 32, 'Access00'],
  AZEG: [33, 32, 'Unknown0'],
  AzFu: [44, 40, 'Master00'],
  AzSe: [42, 39, 'PAdmin00'],
  '+ACR': [42, 39, 'ACRDflt0'],
};

/** `{azureKey:+ASt}`: an identifiable key. The bits that follow a signature inside its byte belong to the character after it, and are 0. */
const azureKey: Structured = (signature, pick) => {
  const [random, length, seed] = shapes[signature] ?? [0, 0, ''];
  const head = Buffer.from(`${pick(alphanumeric, random)}${signature}A`, 'base64').subarray(0, length - 4);
  const body = Buffer.concat([head, Buffer.alloc(length - 4 - head.length)]);
  const whole = Buffer.concat([body, marvinBytes(body, seed)]).toString('base64');
  if (/AzFu/.test(whole)) return whole.replaceAll('+', '-').replaceAll('/', '_');
  // The search service draws again until no character needs an escape.
  return /AzSe/.test(whole) && /[+/]/.test(whole) ? azureKey(signature, pick) : whole;
};

/** `{azureCask:AZDO}`: an annotated key of 84 characters, issued in March 2025. */
const azureCask: Structured = (signature, pick) => {
  const body = `${pick(alphanumeric, 52)}JQQJ99BC${pick(alphanumeric, 16)}${signature}`;
  const sum = marvinBytes(Buffer.from(body, 'base64'), 'Default0');
  let digits = '';
  for (let rest = sum.readUInt32BE(0); rest > 0; rest = Math.floor(rest / 62)) {
    digits = `${'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'[rest % 62]}${digits}`;
  }
  const zeros = sum.findIndex((byte) => byte !== 0);
  return body + ('0'.repeat(Math.max(0, zeros)) + digits).padEnd(6, '0').slice(0, 4);
};

/** `{entraSecret}`: a client secret with its checksum of three digits in base 66. */
const entraSecret: Structured = (_argument, pick) => {
  const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';
  const body = `${pick(alphanumeric, 3)}8Q~${pick(`${alphanumeric}~_.-`, 30)}${pick(alphanumeric, 1)}`;
  let digits = '';
  for (let rest = marvinBytes(Buffer.from(body, 'latin1'), 'AadPwd00').readUInt32LE(); rest > 0; ) {
    digits = `${alphabet[rest % 66]}${digits}`;
    rest = Math.floor(rest / 66);
  }
  return `${body}${digits.slice(0, 3)}`;
};

/** `{azureDevopsPat}`: 32 bytes in base32, a salted CRC-32 of the others in four of them. */
const azureDevopsPat: Structured = (_argument, pick) => {
  const bytes = Array.from({ length: 32 }, () => Number.parseInt(pick('0123456789abcdef', 2), 16));
  const others = bytes.filter((_byte, index) => ![2, 7, 8, 22].includes(index));
  const sum = (crc32(Buffer.from(others)) ^ 0xe0b9692d) >>> 0;
  [22, 8, 7, 2].forEach((place, index) => {
    bytes[place] = (sum >>> (8 * index)) & 0xff;
  });
  const bits = bytes
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .padEnd(260, '0');
  return bits.replace(/.{5}/g, (group) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(group, 2)));
};

/** `{entraToken}`: an access token whose claims name the issuer. */
const entraToken: Structured = (_argument, pick) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const issuer = `https://sts.windows.net/${pick('0123456789abcdef', 8)}-0000-4000-8000-${pick('0123456789abcdef', 12)}/`;
  const claims = { aud: 'https://graph.microsoft.com', iss: issuer, iat: 1_760_000_000, exp: 1_760_003_600 };
  return `${part({ typ: 'JWT', alg: 'RS256', kid: pick(alphanumeric, 27) })}.${part(claims)}.${pick(alphanumeric, 342)}`;
};

/** Azurite's published key, in pieces that no scanner takes for one. */
const azuriteKey: Structured = () =>
  ['Eby8vdM02xNOcqFlqUwJPLlm', 'EtlCDXJ1OUzFT50uSRZ6IFsu', 'Fq2UVErCz4I6tq/K1SZFPTOtr', '/KBHBeksoGMGw=='].join('');

export const azureFakes: Readonly<Record<string, Structured>> = {
  azureKey,
  azureCask,
  entraSecret,
  azureDevopsPat,
  entraToken,
  azuriteKey,
};
