/**
 * Secrets that are written in another way: base64, hexadecimal, percent-encoded, character by character in numbers, or as string literals joined by an operator. A decoded
 * text comes with a map back to the offsets of what stands in the file; one level deep.
 *
 * Nothing is searched for: a few words that stand beside secrets are keywords of the prefilter in their encoded forms, so texts without any
 * cost nothing.
 */

import { characters, runEnd, runStart } from '../../rules/characters.ts';
import { decodeBase64 } from '../../rules/checks.ts';
import type { Span } from './span.ts';

/** A text that was decoded, and where its parts stand in the file. */
export interface Decoded {
  readonly text: string;
  /** What of the file this text is made of; hits before its end are done with. */
  readonly region: Span;
  /** How it was written, for the hover: `base64`. */
  readonly encoding: string;
  /** The span in the file of what stands in `span` of the decoded text. */
  original(span: Span): Span;
}

/** Words and marks of tokens at which an encoded text is worth decoding. They are as long as they are so that their base64 is rare by chance. */
const anchors = [
  'https://',
  'password',
  'Password',
  'PASSWORD',
  '"token',
  'secret',
  'SECRET',
  'postgres',
  'mongodb',
  'api_key',
  'API_KEY',
  'apikey',
  'PRIVATE KEY',
  'ghp_',
  'github_pat_',
  'glpat-',
  'sk_live_',
  'xoxb-',
  'AKIA',
  'AIza',
  'sk-ant-',
  'sk-proj-',
];

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The characters of a word's base64 that don't depend on what stands around it, for each of the three alignments. */
function base64Forms(word: string): string[] {
  return [0, 1, 2].map((shift) => {
    const bits =
      '0'.repeat(8 * shift) + Array.from(word, (letter) => letter.charCodeAt(0).toString(2).padStart(8, '0')).join('');
    const digits = bits.match(/.{6}/g)?.map((six) => alphabet.charAt(Number.parseInt(six, 2))) ?? [];
    return digits.slice(Math.ceil((8 * shift) / 6)).join('');
  });
}

const hexForm = (word: string) => Array.from(word, (letter) => letter.charCodeAt(0).toString(16)).join('');

const joints = ['" +', "' +", '"+\n', "'+\n", '" .', "' .", '" \\', '" &', '"\n', '"\r'] as const;

/** The keywords of each decoder, lower case, for the prefilter. */
export const decoderKeywords: readonly (readonly [string, ...string[]])[] = [
  [...new Set(anchors.flatMap(base64Forms).map((form) => form.toLowerCase()))] as [string, ...string[]],
  [...new Set(anchors.map(hexForm))] as [string, ...string[]],
  ['%3a%2f%2f'],
  ['\\u00', '\\x', '&#x', ';&#'],
  [...joints],
];

const longest = 4096;

const inBase64 = characters(/[A-Za-z0-9+/_-]/);
const inHexadecimal = characters(/[\da-fA-F]/);
const inAddress = characters(/[^\s"'`<>\\\u0080-\uffff]/);
const inLine = characters(/[^\r\n\u0080-\uffff]/);

/** The run of characters around an offset, one more than the longest to each side, which tells that it is too long. Outside of ASCII nothing belongs to one. */
function runAround(text: string, at: number, table: Uint8Array): Span {
  return { start: runStart(text, at, longest + 1, table), end: runEnd(text, at, longest + 1, table) };
}

/** What can't be decoded: nothing to scan, and nothing to try again before its end. */
const nothing = (region: Span): Decoded => ({ text: '', region, encoding: '', original: () => region });

const printable = /^[\t\n\r\x20-\x7e\x80-\xff]{8,}$/;

/** The whole of an encoded run is the secret's span: nothing smaller can be replaced. */
const whole = (text: string, region: Span, encoding: string): Decoded =>
  printable.test(text) ? { text, region, encoding, original: () => region } : nothing(region);

function base64(text: string, at: number): Decoded {
  const run = runAround(text, at, inBase64);
  const length = run.end - run.start;
  if (length < 16 || length > longest) return nothing(run);
  let { end } = run;
  while (text[end] === '=' && end - run.end < 2) end++;
  return whole(decodeBase64(text.slice(run.start, run.end)) ?? '', { start: run.start, end }, 'base64');
}

function hexadecimal(text: string, at: number): Decoded {
  const run = runAround(text, at, inHexadecimal);
  const length = run.end - run.start;
  if (length % 2 === 1 || length > longest) return nothing(run);
  const bytes = text.slice(run.start, run.end).replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)));
  return whole(bytes, run, 'hexadecimal');
}

/** Builds a decoded text from pieces, each of which stands at a span of the file. */
function assembled(
  pieces: readonly { readonly text: string; readonly span: Span }[],
  region: Span,
  encoding: string,
): Decoded {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += piece.text;
  }
  const pieceAt = (offset: number) => starts.findLastIndex((start) => start <= offset);
  const offsetIn = (index: number, offset: number): number => {
    const piece = pieces[index];
    const inside = offset - (starts[index] ?? 0);
    if (piece === undefined) return region.end;
    return piece.text.length === piece.span.end - piece.span.start
      ? piece.span.start + inside
      : inside === 0
        ? piece.span.start
        : piece.span.end;
  };
  return {
    text,
    region,
    encoding,
    original({ start, end }) {
      const first = pieceAt(start);
      const last = pieceAt(end - 1);
      return { start: offsetIn(first, start), end: offsetIn(last, end) };
    },
  };
}

/** A run without white space or quotes in which `%XX` stand for characters. */
function percent(text: string, at: number): Decoded {
  const run = runAround(text, at, inAddress);
  if (run.end - run.start > longest) return nothing(run);
  const pieces = Array.from(text.slice(run.start, run.end).matchAll(/%([2-7][\dA-Fa-f])|[^%]+|%/g), (match) => ({
    text: match[1] === undefined ? match[0] : String.fromCharCode(Number.parseInt(match[1], 16)),
    span: { start: run.start + match.index, end: run.start + match.index + match[0].length },
  }));
  return assembled(pieces, run, 'percent encoding');
}

const escaped = /\\u00[0-7][\da-f]|\\x[0-7][\da-f]|&#x[2-7][\da-f];|&#(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6]);/gi;
const escapedRun = new RegExp(`;?(?:${escaped.source}){6}`, 'iy');

/** Of `\x41`, `\u0041` and `&#x41;` the last two digits, of `&#65;` all. */
const codeOf = (written: string): number =>
  /^&#\d/.test(written)
    ? Number.parseInt(written.slice(2), 10)
    : Number.parseInt(written.replace(';', '').slice(-2), 16);

/** A line in which characters are written by their numbers, six at least in a row. */
function escapes(text: string, at: number): Decoded | undefined {
  // A lone one is common.
  const next = text.charAt(at + (/[xX]/.test(text.charAt(at + 1)) ? 4 : 6));
  if (text[at] !== ';' && next !== '\\' && next !== '&') return undefined;
  escapedRun.lastIndex = at;
  if (!escapedRun.test(text)) return undefined;
  const line = runAround(text, at, inLine);
  if (line.end - line.start > longest) return nothing(line);
  const pieces: { text: string; span: Span }[] = [];
  let from = line.start;
  const plain = (end: number) => {
    if (end > from) pieces.push({ text: text.slice(from, end), span: { start: from, end } });
  };
  for (const match of text.slice(line.start, line.end).matchAll(escaped)) {
    const start = line.start + match.index;
    plain(start);
    from = start + match[0].length;
    pieces.push({ text: String.fromCharCode(codeOf(match[0])), span: { start, end: from } });
  }
  plain(line.end);
  return assembled(pieces, line, 'escaped characters');
}

/** From one literal to the next. Where nothing joins them, the next line is indented: in a list, each begins with a quote. */
const joint =
  /(["'])[ \t]{0,8}(?:(?:[+.&]|\\|\.\.)[ \t]{0,8}(?:\\?\r?\n[ \t]{0,80})?|\\?\r?\n(?:[ \t]{1,80}|(?=[+.&])))?(?:[+.&][ \t]{0,8})?(?:[frbuLN@$]{0,2})\1/y;

/** `"…" + "…"`, over several lines too: from the beginning of the first literal's line. */
function concatenation(text: string, at: number): Decoded | undefined {
  joint.lastIndex = at;
  const quote = text.charAt(at);
  if (!joint.test(text)) return undefined;
  let lineStart = at;
  while (lineStart > 0 && at - lineStart < 400 && text[lineStart - 1] !== '\n') lineStart--;
  const pieces = [{ text: text.slice(lineStart, at), span: { start: lineStart, end: at } }];
  let gap = at;
  let from = joint.lastIndex;
  let index = from;
  for (; index < text.length && index - at < longest && text[index] !== '\n'; index++) {
    if (text[index] === '\\') index++;
    if (text[index] !== quote) continue;
    pieces.push({ text: text.slice(from, index), span: { start: from, end: index } });
    joint.lastIndex = index;
    if (!joint.test(text)) {
      // `password: "…"⏎"other": …`: the next key.
      const isKey =
        /^["'][ \t]{0,4}:/.test(text.slice(index, index + 6)) && /^["']\s+["']$/.test(text.slice(gap, from));
      if (isKey) return nothing({ start: lineStart, end: index });
      const rest = { start: index, end: Math.min(text.length, index + 80) };
      pieces.push({ text: text.slice(rest.start, rest.end), span: rest });
      return assembled(pieces, { start: lineStart, end: index }, 'a joined string');
    }
    gap = index;
    from = joint.lastIndex;
    index = from - 1;
  }
  return nothing({ start: lineStart, end: index });
}

/** The decoders, in the order of `decoderKeywords`: each called with the offset at which its keyword begins. */
export const decoders: readonly ((text: string, at: number) => Decoded | undefined)[] = [
  base64,
  hexadecimal,
  percent,
  escapes,
  concatenation,
];
