import type { SkipReason } from './host.ts';

/** A zero byte among the first so many means that a file is binary; git looks as far. */
export const binaryWindow = 8000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** What an editor falls back to: every byte is one character, so that no column moves. */
const singleByte = new TextDecoder('windows-1252');

/** A file as text, or why it has none. */
export type Decoded = { readonly text: string } | { readonly skipped: SkipReason };

/** Whether most of each second byte, from `first` on, is zero, and what stands beside those is text. */
function isHalfZero(bytes: Uint8Array, first: 0 | 1): boolean {
  let zeros = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const [high, low] = [bytes[index + first] as number, bytes[index + 1 - first] as number];
    if (high === 0) zeros++;
    if (high === 0 && low < 32 && low !== 9 && low !== 10 && low !== 13) return false;
  }
  return zeros * 4 > bytes.length;
}

/** Which UTF-16 a file is, that begins with these bytes: by its byte order mark, or since half of its bytes are zero, as VS Code tells it too. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const window = bytes.subarray(0, binaryWindow);
  if (bytes.length % 2 === 1 || !window.includes(0)) return undefined;
  if (isHalfZero(window, 1)) return 'utf-16le';
  return isHalfZero(window, 0) ? 'utf-16be' : undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file's bytes without its byte order mark: UTF-8, UTF-16 where a mark or its zero bytes say so, otherwise Windows-1252. The editor, the CLI and CI
 * all read closed files through this, so that they find the same.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  // With two zero bytes behind it, the mark is that of UTF-32.
  if (utf16 === 'utf-16le' && bytes[2] === 0 && bytes[3] === 0) return { skipped: 'undecodable' };
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes) };
  if (bytes.subarray(0, binaryWindow).includes(0)) return { skipped: 'binary' };
  return { text: strictUtf8(bytes) ?? singleByte.decode(bytes) };
}
