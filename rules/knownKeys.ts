import { crc32 } from './checks.ts';

/**
 * The CRC-32 of keys that vendors and standards publish, for their emulators (88 characters) and in their samples: the same on every machine, so no secrets. Kept as
 * checksums, because a key-shaped literal must not stand in this repository.
 */
const published: ReadonlySet<string> = new Set([
  // https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
  'b4cbd586',
  // https://learn.microsoft.com/azure/cosmos-db/emulator#authentication
  '87707360',
  // https://github.com/firebase/firebase-android-sdk
  'ba59aba',
  '3627aa84',
  '94bb94f9',
  'ffddd189',
  '6159ac90',
  '7aa120d5',
  '6a4f7820',
  'fbc47221',
  '8394327',
  'afe8ff3e',
  '6b66e8a8',
  '5c298136',
  '1f358cbe',
  '6b9463f8',
  '202f468f',
  '3c5d7fda',
  // https://developer.mappedin.com/docs/demo-keys-and-maps
  '7fb2719a',
  // The samples of RFC 6749, 6750 and 7617, which documentation repeats.
  'fc657b9',
  '9e49269d',
  '2bdd531a',
  '269d4cea',
  'bcef39d',
  'e0318833',
  '494bda51',
  'b6e61e46',
  '58adc005',
]);

/** Whether a value is a key that its vendor published. */
export function isPublishedKey(value: string): boolean {
  return [10, 15, 22, 28, 39, 44, 55, 88].includes(value.length) && published.has(crc32(value).toString(16));
}
