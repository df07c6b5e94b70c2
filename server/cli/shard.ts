import { UsageError } from './io.ts';

/** FNV-1a, 32 bits: the same part for the same path on every machine. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Whether a path belongs to the part that `--shard 2/5` names. Throws a UsageError. */
export function shardFilter(shard: string): (path: string) => boolean {
  const [, part = '', parts = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(shard) ?? [];
  if (part === '' || Number(part) < 1 || Number(part) > Number(parts)) {
    throw new UsageError(`--shard: "${shard}" is no part like 2/5`, 'The first of five is 1/5, the last 5/5.');
  }
  return (path) => hashOf(path) % Number(parts) === Number(part) - 1;
}
