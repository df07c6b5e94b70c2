import { readdirSync } from 'node:fs';

/** What stands in a string for bytes that are no UTF-8. */
const replacement = '\ufffd';

/** The entries of a folder by how a string writes their names; undefined for a name that several have. */
function namesIn(folder: Buffer): ReadonlyMap<string, Buffer | undefined> {
  const names = new Map<string, Buffer | undefined>();
  for (const name of readdirSync(folder, { encoding: 'buffer' })) {
    const text = name.toString();
    names.set(text, names.has(text) ? undefined : name);
  }
  return names;
}

/** Finds the bytes of a path that came through a string and lost those that are no UTF-8; undefined where there is none, or more than one. Never throws. */
export function createByteNames(): (path: string) => Buffer | undefined {
  // Of a folder with one such name most have one.
  let last: { readonly folder: string; readonly names: ReadonlyMap<string, Buffer | undefined> } | undefined;
  const nameIn = (folder: Buffer, name: string) => {
    const key = folder.toString('latin1');
    if (last?.folder !== key) last = { folder: key, names: namesIn(folder) };
    return last.names.get(name);
  };
  return (path) => {
    if (!path.includes(replacement)) return undefined;
    try {
      let found = Buffer.alloc(0);
      for (const name of path.split('/').slice(1)) {
        const folder = Buffer.concat([found, Buffer.from('/')]);
        const bytes = name.includes(replacement) ? nameIn(folder, name) : Buffer.from(name);
        if (bytes === undefined) return undefined;
        found = Buffer.concat([folder, bytes]);
      }
      return found;
    } catch {
      return undefined;
    }
  };
}
