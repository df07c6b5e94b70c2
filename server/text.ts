import type { SkipReason } from './host.ts';

/** A zero byte among the first so many means that a file is binary; git looks as far. */
export const binaryWindow = 8000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf16le = new TextDecoder('utf-16le');
const utf16be = new TextDecoder('utf-16be');
/** What an editor falls back to: every byte is one character, so that no column moves. */
const singleByte = new TextDecoder('windows-1252');

/** A file as text, or why it has none. */
export type Decoded = { readonly text: string } | { readonly skipped: SkipReason };

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file's bytes without its byte order mark: UTF-8, UTF-16 where a mark says so, otherwise Windows-1252. The editor, the CLI and CI
 * all read closed files through this, so that they find the same.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) {
    // With two zero bytes behind it, the mark is that of UTF-32.
    return third === 0 && fourth === 0 ? { skipped: 'undecodable' } : { text: utf16le.decode(bytes) };
  }
  if (first === 0xfe && second === 0xff) return { text: utf16be.decode(bytes) };
  const zero = bytes.subarray(0, binaryWindow).indexOf(0);
  if (zero >= 0) return { skipped: 'binary' };
  return { text: strictUtf8(bytes) ?? singleByte.decode(bytes) };
}
