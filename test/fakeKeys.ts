/** Seeded fakes of keys and tokens that have a structure: the shape is right, the numbers inside are random. */

import { createHash } from 'node:crypto';
import { crc32 } from '../rules/checks.ts';

type Pick = (alphabet: string, length: number) => string;

const hexDigits = '0123456789abcdef';
const base62Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const randomBytes = (pick: Pick, length: number) => Buffer.from(pick(hexDigits, 2 * length), 'hex');
const lengthOf = (length: number) => Buffer.from([0x30, 0x82, length >> 8, length & 0xff]);

/** A DER SEQUENCE of `size` bytes that begins with `head`. */
function sequence(pick: Pick, head: readonly number[], size: number): Buffer {
  return Buffer.concat([lengthOf(size), Buffer.from(head), randomBytes(pick, size - head.length)]);
}

function openssh(pick: Pick, cipher: string): Buffer {
  const name = Buffer.from(cipher);
  return Buffer.concat([
    Buffer.from('openssh-key-v1\0\0\0\0'),
    Buffer.from([name.length]),
    name,
    Buffer.from([0, 0, 0, 4]),
    Buffer.from('none'),
    Buffer.alloc(7),
    randomBytes(pick, 280),
  ]);
}

const keys: Readonly<Record<string, (pick: Pick) => Buffer>> = {
  RSA_PRIVATE_KEY: (pick) => sequence(pick, [2, 1, 0, 2, 0x82, 1, 1, 0], 1188),
  EC_PRIVATE_KEY: (pick) => Buffer.concat([Buffer.from([0x30, 0x77, 2, 1, 1, 4, 32]), randomBytes(pick, 114)]),
  PRIVATE_KEY: (pick) => sequence(pick, [2, 1, 0, 0x30, 13, 6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1, 5, 0, 4], 1214),
  ENCRYPTED_PRIVATE_KEY: (pick) => sequence(pick, [0x30, 0x50, 6, 9, 42, 134, 72, 134, 247, 13, 1, 5, 13], 1300),
  OPENSSH_PRIVATE_KEY: (pick) => openssh(pick, 'none'),
  PGP_PRIVATE_KEY_BLOCK: (pick) => Buffer.concat([Buffer.from([0x95, 1, 0xfe, 4]), randomBytes(pick, 500)]),
  PUBLIC_KEY: (pick) => sequence(pick, [0x30, 13, 6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1, 5, 0, 3], 290),
  CERTIFICATE: (pick) => sequence(pick, [0x30, 0x82, 2, 0x9a], 900),
};

/** The lines of a PEM block of the kind `RSA_PRIVATE_KEY`, `CERTIFICATE` … */
function pemLines(kind: string, pick: Pick): string[] {
  const label = kind.replaceAll('_', ' ');
  const body =
    keys[kind]?.(pick)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...body, `-----END ${label}-----`];
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

/** Bytes in Base58Check; the first is not zero. */
function base58Check(bytes: Buffer): string {
  const whole = Buffer.concat([bytes, sha256(sha256(bytes)).subarray(0, 4)]);
  let text = '';
  for (let rest = BigInt(`0x${whole.toString('hex')}`); rest > 0n; rest /= 58n)
    text = `${'123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'[Number(rest % 58n)]}${text}`;
  return text;
}

/** Claims of the fakes, so far from now that a test never sees them change: `{jwt:expired}`, `{jwt:anon}`, `{jwt}`. */
const claims: Readonly<Record<string, object>> = {
  '': { exp: 4_102_444_800 },
  expired: { iat: 1_500_000_000, exp: 1_500_003_600 },
  /** As on jwt.io. */
  sample: { sub: '1234567890', name: 'John Doe' },
  anon: { iss: 'supabase', role: 'anon', exp: 4_102_444_800 },
};

/** The placeholders; the argument of the `pem` ones is the label with underscores. */
export const keyFakes: Readonly<Record<string, (argument: string, pick: Pick) => string>> = {
  pem: (kind, pick) => pemLines(kind, pick).join('\n'),
  /** On one line, with `\n` escapes. */
  pemEscaped: (kind, pick) => pemLines(kind, pick).join('\\n'),
  /** Base64 of a whole PEM file, as in a kubeconfig. */
  pemBase64: (kind, pick) => Buffer.from(`${pemLines(kind, pick).join('\n')}\n`).toString('base64'),
  /** Only the base64 of the key, in one line. */
  der: (kind, pick) => keys[kind]?.(pick).toString('base64') ?? '',
  /** A routable token of GitLab with its checksum. */
  gitlab: (prefix, pick) => {
    const token = `${prefix}${pick(base62Digits, 40)}.01.14`;
    return `${token}${crc32(token).toString(36).padStart(7, '0')}`;
  },
  /** A Bitcoin key for import, from its network's first byte in hexadecimal. */
  wif: (network, pick) =>
    base58Check(Buffer.concat([Buffer.from(network, 'hex'), randomBytes(pick, 32), Buffer.from([1])])),
  xprv: (_kind, pick) =>
    base58Check(
      Buffer.concat([Buffer.from('0488ade4', 'hex'), randomBytes(pick, 41), Buffer.alloc(1), randomBytes(pick, 32)]),
    ),
  /** A password in base64 as Windows' answer files hide it: UTF-16, with the name of its element. */
  utf16: (element, pick) => Buffer.from(`${pick(base62Digits, 10)}${element}`, 'utf16le').toString('base64'),
  pkcs12: (_kind, pick) => sequence(pick, [2, 1, 3, 0x30, 0x82, 9, 0xaa], 2500).toString('base64'),
  jwt: (kind, pick) => {
    const payload = { sub: pick(hexDigits, 12), ...(claims[kind] ?? {}) };
    const signature = randomBytes(pick, 32).toString('base64url');
    return `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(JSON.stringify(payload))}.${signature}`;
  },
};
