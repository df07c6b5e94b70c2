import type { WriteLowBytes } from '../core/prefilter.ts';

/** What Node has for it: twenty times as fast as a loop. */
export const writeLowBytes: WriteLowBytes = (text, { buffer, byteOffset, length }) => {
  Buffer.from(buffer, byteOffset, length).write(text, 'latin1');
};
