/**
 * What git tracks, read from its index: for where no program may be started, in Restricted Mode and in the web.
 * https://git-scm.com/docs/index-format
 */
import type { Host } from '../host.ts';

/** Sizes in bytes. An entry is times, ids and sizes, a hash, and flags. */
const beforeHash = 40;
const headerSize = 12;
const flagsSize = 2;
/** Those of SHA-1 and SHA-256; the file does not say which. */
const hashSizes = [20, 32] as const;
/** A larger index is not read while somebody waits for a light bulb. */
const maximumSize = 64 * 1024 * 1024;
const maximumDepth = 64;

/** A file, a link, a submodule, and a folder of a sparse index. */
const modes: ReadonlySet<number> = new Set([0o100644, 0o100664, 0o100755, 0o120000, 0o160000, 0o040000]);

/** What an index says: the names below the work tree, and the file that holds the rest of them where the index is split. */
interface Index {
  readonly names: ReadonlySet<string>;
  readonly shared?: string;
}

const broken = () => new Error('This is no index of git.');

/** How many bytes of the name before are not taken over; the encoding of pack files. */
function stripped(bytes: Uint8Array, at: number): { readonly count: number; readonly next: number } {
  let next = at;
  let byte = bytes[next++] ?? 0;
  let count = byte & 0x7f;
  while (byte & 0x80) {
    byte = bytes[next++] ?? 0;
    count = (count + 1) * 128 + (byte & 0x7f);
  }
  return { count, next };
}

/** Reads the names for which `isWanted`. Throws where the file is none, or has hashes of another size. */
function parse(bytes: Uint8Array, hashSize: number, isWanted: (name: string) => boolean): Index {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [version, count] = [view.getUint32(4), view.getUint32(8)];
  if (view.getUint32(0) !== 0x44495243 || version < 2 || version > 4) throw broken();
  const decoder = new TextDecoder();
  const names = new Set<string>();
  let previous = new Uint8Array();
  let at = headerSize;
  for (let entry = 0; entry < count; entry++) {
    if (!modes.has(view.getUint32(at + 24))) throw broken();
    const flagsAt = at + beforeHash + hashSize;
    const isExtended = version > 2 && (view.getUint16(flagsAt) & 0x4000) !== 0;
    const nameAt = flagsAt + flagsSize * (isExtended ? 2 : 1);
    const prefix = version === 4 ? stripped(bytes, nameAt) : { count: 0, next: nameAt };
    const end = bytes.indexOf(0, prefix.next);
    if (end < 0 || prefix.count > previous.length) throw broken();
    const kept = version === 4 ? previous.subarray(0, previous.length - prefix.count) : previous.subarray(0, 0);
    const name = new Uint8Array(kept.length + end - prefix.next);
    name.set(kept);
    name.set(bytes.subarray(prefix.next, end), kept.length);
    const text = decoder.decode(name);
    if (isWanted(text)) names.add(text);
    previous = name;
    // Entries end on a multiple of eight bytes, with at least one that is zero.
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
  }
  const shared = sharedOf(bytes, view, at, hashSize);
  return shared === undefined ? { names } : { names, shared };
}

/**
 * The hash in the extension of a split index. What it says is gone from the shared one is not looked at: it counts as tracked. Throws where the extensions do not
 * end where the file's own hash begins.
 */
function sharedOf(bytes: Uint8Array, view: DataView, start: number, hashSize: number): string | undefined {
  let shared: string | undefined;
  let at = start;
  while (at < bytes.length - hashSize) {
    if (view.getUint32(at) === 0x6c696e6b) {
      const hash = [...bytes.subarray(at + 8, at + 8 + hashSize)];
      shared = hash.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    at += 8 + view.getUint32(at + 4);
  }
  if (at !== bytes.length - hashSize) throw broken();
  return shared;
}

/** The index of these bytes; undefined where they are none. */
export function readIndex(bytes: Uint8Array, isWanted: (name: string) => boolean): Index | undefined {
  for (const hashSize of hashSizes) {
    try {
      return parse(bytes, hashSize, isWanted);
    } catch {
      // Hashes of the other size, or no index.
    }
  }
  return undefined;
}

type Reading = Pick<Host, 'read' | 'stat'>;

async function readBounded(path: string, { read, stat }: Reading): Promise<Uint8Array | undefined> {
  const found = await stat(path);
  return found !== undefined && found.size <= maximumSize ? await read(path) : undefined;
}

/** Where a `.git` file of a worktree or submodule leads; undefined where it leads nowhere, or onto another machine. */
function gitFolder(text: string, folder: string): string | undefined {
  const target = /^gitdir: ([^\r\n]+)/.exec(text)?.[1]?.replaceAll('\\', '/');
  if (target === undefined || target.startsWith('//')) return undefined;
  const root = /^(?:[a-z][\w+.-]+:\/\/[^/]*)?/i.exec(folder)?.[0] ?? '';
  if (/^[A-Za-z]:\//.test(target)) return `${target.charAt(0).toLowerCase()}${target.slice(1)}`;
  const steps = target.startsWith('/') ? [] : folder.slice(root.length).split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  const path = steps.join('/');
  return `${root}${/^(?:\/|[a-z]:)/i.test(path) ? path : `/${path}`}`;
}

/** The repository's folder for a work tree's root; undefined where there is none. */
async function repositoryAt(folder: string, reading: Reading): Promise<string | undefined> {
  const inside = `${folder}/.git`;
  if ((await reading.stat(`${inside}/HEAD`)) !== undefined) return inside;
  const file = await readBounded(inside, reading);
  return file && gitFolder(new TextDecoder().decode(file), folder);
}

/** Whether an index names the file. No program is started, and nothing of the repository's configuration is read. */
export async function isInIndex(path: string, reading: Reading): Promise<boolean> {
  let folder = path;
  for (let depth = 0; depth < maximumDepth; depth++) {
    const slash = folder.lastIndexOf('/');
    if (slash <= 0) return false;
    folder = folder.slice(0, slash);
    const repository = await repositoryAt(folder, reading);
    if (repository === undefined) continue;
    const name = path.slice(folder.length + 1);
    const isWanted = (other: string) => other === name;
    const bytes = await readBounded(`${repository}/index`, reading);
    const index = bytes && readIndex(bytes, isWanted);
    if (index?.shared === undefined) return index?.names.has(name) === true;
    const rest = await readBounded(`${repository}/sharedindex.${index.shared}`, reading);
    return index.names.has(name) || (rest && readIndex(rest, isWanted)?.names.has(name)) === true;
  }
  return false;
}
