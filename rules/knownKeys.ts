import { crc32 } from './checks.ts';

/**
 * The CRC-32 of keys of 88 characters that vendors publish for their emulators: the same on every machine, so no secrets. Kept as checksums, because a key-shaped
 * literal must not stand in this repository.
 */
const published: ReadonlySet<string> = new Set([
  // https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
  'b4cbd586',
  // https://learn.microsoft.com/azure/cosmos-db/emulator#authentication
  '87707360',
]);

/** Whether a value is a key that its vendor published for use with an emulator. */
export function isPublishedKey(value: string): boolean {
  return value.length === 88 && published.has(crc32(value).toString(16));
}
