/**
 * PEM blocks as they stand in source code: over lines, on one line with `\n` escapes, concatenated, indented, quoted, commented.
 * RFC 7468 (text), RFC 1421 (encryption headers), RFC 8017 and RFC 5958 (keys).
 */
import { decodeBase64 } from './checks.ts';
import type { Evidence, Match } from './rule.ts';

const begin = /-----BEGIN ([A-Z0-9][A-Z0-9 ]{0,40})-----/y;

/** Lines that are no base64 but may hold runs of it: `Proc-Type: 4,ENCRYPTED`, `DEK-Info: …`, `Version: …`. */
const headers = /(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset):[^\\\r\n"'`]{0,120}/g;

/** What people put for the lines that they leave out. */
const leftOut = /^\W*(?:…|\.{3,}|\[?snip\]?)\W*$/m;

/** A line of base64. Shorter runs are the words between them: escapes, quotes, `+`, `append`. */
const line = /[A-Za-z0-9+/]{16,8192}/g;

/** No key is shorter: an Ed25519 key is 48 bytes. */
const shortest = 60;

/** An RSA key of 16,384 bits takes 13,000 characters; an OpenPGP key may bring a picture of its owner. */
const longest = 65_536;

/** How far from a BEGIN the rest of its block stands, and what says whose it is. */
export const pemReach = longest + 2048;

/** A block with its decoded beginning. `bytes` is the length that the whole body has, to within the last line. */
export interface Pem extends Match {
  readonly label: string;
  readonly encrypted: boolean;
  readonly head: string;
  readonly bytes: number;
  /** Lines were left out, and something was put for them. */
  readonly isShortened: boolean;
}

/** The text between the marks, cut at the next BEGIN, so that many openings without an end cost no more than one. */
function bodyEnd(text: string, from: number, label: string): number | undefined {
  const length = text.slice(from, from + longest).search(/-----(?:BEGIN|END) /);
  return length >= 0 && text.startsWith(`-----END ${label}-----`, from + length) ? from + length : undefined;
}

/** The block whose BEGIN stands at `at`; undefined where the text there is no whole block with a body. */
export function parsePem(text: string, at: number): Pem | undefined {
  begin.lastIndex = at;
  const label = begin.exec(text)?.[1];
  if (label === undefined) return undefined;
  const from = begin.lastIndex;
  const end = bodyEnd(text, from, label);
  if (end === undefined) return undefined;
  const body = text.slice(from, end);
  const lines =
    body
      .replace(headers, ' ')
      .replace(/\\+[nrt]/g, ' ')
      .match(line) ?? [];
  const length = lines.reduce((sum, each) => sum + each.length, 0);
  if (length < shortest) return undefined;
  const head = decodeBase64(lines.join('').slice(0, 80)) ?? '';
  const encrypted = label.startsWith('ENCRYPTED') || /4,ENCRYPTED/.test(body) || isEncryptedOpenssh(head);
  const bytes = Math.floor((length * 3) / 4);
  const isShortened = leftOut.test(body);
  return { start: at, end: end + 9 + label.length + 5, label, encrypted, head, bytes, isShortened };
}

/** https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key : a magic, then the cipher's name. */
const opensshMagic = 'openssh-key-v1\0';
const isEncryptedOpenssh = (head: string) => head.startsWith(opensshMagic) && head.slice(19, 23) !== 'none';

/** The length that the first bytes of a DER SEQUENCE promise, its own header included. */
function derLength(head: string): number | undefined {
  if (head.charCodeAt(0) !== 0x30) return undefined;
  const first = head.charCodeAt(1);
  if (first < 0x80) return first + 2;
  if (first === 0x81) return head.charCodeAt(2) + 3;
  return first === 0x82 ? (head.charCodeAt(2) << 8) + head.charCodeAt(3) + 4 : undefined;
}

/** What the bytes say of the label: undefined if they are no such key at all. */
export function keyEvidence({ label, encrypted, head, bytes, isShortened }: Pem): Evidence | undefined {
  if (encrypted) return { reason: `an encrypted key (${label}): it takes its password too`, weight: -1 };
  if (label.startsWith('PGP')) {
    return head.charCodeAt(0) >= 0x80 ? { reason: 'an OpenPGP packet', weight: 0 } : undefined;
  }
  if (label.startsWith('OPENSSH')) {
    return head.startsWith(opensshMagic) ? { reason: 'an OpenSSH key without a passphrase', weight: 1 } : undefined;
  }
  const promised = derLength(head);
  if (promised === undefined) return undefined;
  // A last line of fewer than sixteen characters is not counted.
  if (bytes <= promised + 3 && bytes >= promised - 15)
    return { reason: `a whole, unencrypted key (${label})`, weight: 1 };
  return isShortened ? undefined : { reason: 'its length is not the one that it states', weight: -1 };
}
