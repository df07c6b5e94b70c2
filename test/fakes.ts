/**
 * Seeded fakes. A template's placeholders become random values of the right shape, the same for the same seed, so that no
 * token-shaped string has to stand in the repository.
 *
 * `{base62:24}` is 24 random characters of an alphabet; `{hex:32#a}` gives the same value wherever `#a` stands in the template.
 * `{uuid}` needs no length. Structured placeholders (`{github:ghp_}`) carry a valid checksum.
 */

import { base62, crc32 } from '../rules/checks.ts';
import { keyFakes } from './fakeKeys.ts';
import { azureFakes } from './fakesAzure.ts';
import { humanFakes } from './fakesHuman.ts';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';

const alphabets: Readonly<Record<string, string>> = {
  lower,
  upper,
  letters: lower + upper,
  digits,
  alnum: lower + digits,
  ALNUM: upper + digits,
  base62: digits + upper + lower,
  base64: `${upper + lower + digits}+/`,
  base64url: `${upper + lower + digits}-_`,
  base32: `${lower}234567`,
  BASE32: `${upper}234567`,
  hex: `${digits}abcdef`,
  HEX: `${digits}ABCDEF`,
  bech32: 'qpzry9x8gf2tvdw0s3jn54khce6mua7l',
  BECH32: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
  /** Of what Django makes a SECRET_KEY. */
  django: `${lower + digits}!@#$%^&*(-_=+)`,
  /** Of what WordPress makes its salts: all but quotes and the backslash. */
  salt: `${lower + upper + digits}!@#$%^&*()-_ []{}<>~+=,.;:/?|`,
  /** Letters, digits and the symbols that need no quoting in any language. */
  password: `${lower + upper + digits}!*-_`,
  /** What people type when they are made to use symbols. */
  symbols: `${lower + upper + digits}!@#%^&*-_+=`,
};

const phrase =
  'acid arrow beach canal cargo copper dawn eagle ember fabric ginger harbor island jungle kiwi lemon magnet nest ocean pepper quartz raven saddle tiger umbrella velvet walnut yellow zebra'.split(
    ' ',
  );

/** A source of so many characters of an alphabet. */
type Pick = (alphabet: string, length: number) => string;

/** A placeholder that is not simply so many characters of an alphabet: from its argument and a source of characters. */
export type Structured = (argument: string, pick: Pick) => string;

function uuidOf(pick: Pick): string {
  const hex = (length: number) => pick(`${digits}abcdef`, length);
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}

const structured: Readonly<Record<string, Structured>> = {
  ...azureFakes,
  ...keyFakes,
  ...humanFakes,
  uuid: (_argument, pick) => uuidOf(pick),
  /** What a token of Nx Cloud says, in base64. */
  nxCloud: (_argument, pick) => btoa(`${uuidOf(pick)}|read-write`),
  /** Base64 of `id:key`, as Elasticsearch encodes its API keys: 60 characters. */
  elasticKey: (_argument, pick) =>
    btoa(`${pick(alphabets['base62'] ?? '', 20)}:${pick(alphabets['base62'] ?? '', 22)}`),
  /** A Grafana service account token with its checksum: the CRC-32's bytes in reverse order. */
  grafana: (_argument, pick) => {
    const body = `glsa_${pick(alphabets['base62'] ?? '', 32)}`;
    const bytes = crc32(body).toString(16).padStart(8, '0').match(/../g) ?? [];
    return `${body}_${bytes.reverse().join('')}`;
  },
  /** So many words, as in a wallet's seed phrase: a few of the 2,048 of BIP 39. */
  words: (length, pick) =>
    Array.from(
      pick(digits + lower.slice(0, 6), Number(length)),
      (digit, index) => `${phrase[(parseInt(digit, 16) + index * 16) % phrase.length]}`,
    ).join(' '),
  /** A private key in PEM, in base64 once more: its begin, then so many characters. */
  pemKey: (length, pick) =>
    `LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQ${pick(alphabets['base62'] ?? '', Number(length))}`,
  /** A bot's id of 18 digits in base64, and two random parts. */
  discordToken: (_argument, pick) => {
    const id = btoa(`${pick('123456789', 1)}${pick(digits, 17)}`);
    return `${id}.G${pick(lower + upper + digits, 5)}.${pick(lower + upper + digits, 38)}`;
  },
  /** A token of Laravel Sanctum: the number given, 40 characters, and their CRC-32. */
  sanctum: (number, pick) => {
    const body = pick(digits + upper + lower, 40);
    return `${number}|${body}${crc32(body).toString(16).padStart(8, '0')}`;
  },
  /** The prefix given, 30 characters, and their CRC-32 in base 62. */
  github: (prefix, pick) => {
    const body = pick(digits + upper + lower, 30);
    return `${prefix}${body}${base62(crc32(body), 6)}`;
  },
};

/** mulberry32: a small seeded generator of floats in [0, 1). https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const placeholder = /\{([A-Za-z][A-Za-z0-9]*)(?::([^{}#\s]*))?(?:#(\w+))?\}/g;

/** Fills the placeholders of `template`; braces that are no placeholder stay as they are. */
export function fill(template: string, seed = 1): string {
  const random = seededRandom(seed);
  const named = new Map<string, string>();
  const pick = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
  return template.replace(
    placeholder,
    (whole, name: string, argument: string | undefined, label: string | undefined) => {
      const known = label === undefined ? undefined : named.get(label);
      if (known !== undefined) return known;
      const alphabet = alphabets[name];
      const make = structured[name];
      if (make === undefined && (alphabet === undefined || !/^\d+$/.test(argument ?? ''))) return whole;
      const value = make?.(argument ?? '', pick) ?? pick(alphabet ?? '', Number(argument));
      if (label !== undefined) named.set(label, value);
      return value;
    },
  );
}

/** Splits a marked text into the plain text and the spans that `«…»` marked. */
export function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') start = text.length;
    else if (part === '»') spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}
