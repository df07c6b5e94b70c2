import { isAscii } from 'node:buffer';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { SkipReason } from '../host.ts';
import { binaryWindow, decodeText, utf16Of } from '../text.ts';
import { createByteNames } from './byteName.ts';

/** A file's text and its size in bytes, or why it has none. */
export type FileText = { readonly text: string; readonly bytes: number } | { readonly skipped: SkipReason };

/** So much is read before it is known whether a file is binary: most files whole, few bytes of a video. */
const firstRead = 64 * 1024;

/** A pipe must not block us, and a link must not lead out of the repository. Windows has neither flag. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
const followsLinks = constants.O_NOFOLLOW === undefined;

/** Why there is no file, by what opening it fails with. A socket has no other end. */
const unopened: Readonly<Record<string, SkipReason | 'gone'>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ELOOP: 'link',
  EMLINK: 'link',
  ENXIO: 'special',
};

const isError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

/**
 * Reads files synchronously into one buffer that is used again and again: five times as fast as promises, so only for worker threads and short
 * lists. Undefined for what is a folder or has vanished.
 */
export function createFileReader(): (path: string, maxBytes: number) => FileText | undefined {
  let buffer = Buffer.allocUnsafeSlow(1024 * 1024);
  const bytesOf = createByteNames();

  const fill = (fd: number, from: number, to: number): number => {
    let at = from;
    while (at < to) {
      const count = readSync(fd, buffer, at, to - at, null);
      if (count === 0) break;
      at += count;
    }
    return at;
  };

  const readOpen = (fd: number, maxBytes: number): FileText | undefined => {
    const stat = fstatSync(fd);
    if (!stat.isFile()) return stat.isDirectory() ? undefined : { skipped: 'special' };
    if (stat.size > maxBytes) return { skipped: 'tooLarge' };
    if (stat.size > buffer.length) buffer = Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(stat.size)));
    // The files of /proc say that they are empty, and are not.
    const size = stat.size === 0 ? Math.min(buffer.length, maxBytes) : stat.size;
    let length = fill(fd, 0, Math.min(size, firstRead));
    const window = buffer.subarray(0, Math.min(length, binaryWindow));
    const hasZeros = window.includes(0);
    if (hasZeros && utf16Of(window) === undefined) return { skipped: 'binary' };
    length = fill(fd, length, size);
    const bytes = buffer.subarray(0, length);
    // One byte a character, no decoding: most source is ASCII. So are the bytes of UTF-16 without a mark, two a character.
    const decoded = !hasZeros && isAscii(bytes) ? { text: buffer.toString('latin1', 0, length) } : decodeText(bytes);
    return 'text' in decoded ? { text: decoded.text, bytes: length } : decoded;
  };

  return (path, maxBytes) => {
    if (followsLinks && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return { skipped: 'link' };
    let fd: number;
    try {
      fd = openSync(bytesOf(path) ?? path, flags);
    } catch (error) {
      const because = (isError(error) && unopened[error.code ?? '']) || 'unreadable';
      // Under the replacement characters of a name that is not UTF-8 there is no file: it is there all the same.
      if (because === 'gone') return path.includes('\ufffd') ? { skipped: 'unreadable' } : undefined;
      return { skipped: because };
    }
    try {
      return readOpen(fd, maxBytes);
    } catch {
      return { skipped: 'unreadable' };
    } finally {
      closeSync(fd);
    }
  };
}
