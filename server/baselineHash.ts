/** The hash of a baseline on a thread that may wait for it; the language server, which may not, has its own (lsp/baselines.ts). */
import { pbkdf2Sync } from 'node:crypto';
import { type BaselineKeys, hashInput } from './baseline.ts';

/** The hash, base64url, by which a baseline knows a rule's secret; each is computed once, since it takes some ten milliseconds. */
export function createHasher({ salt, iterations }: BaselineKeys): (rule: string, secret: string) => string {
  const known = new Map<string, string>();
  return (rule, secret) => {
    const input = hashInput(rule, secret);
    let hash = known.get(input);
    if (hash === undefined) {
      hash = pbkdf2Sync(input, Buffer.from(salt, 'hex'), iterations, 32, 'sha256').toString('base64url');
      known.set(input, hash);
    }
    return hash;
  };
}
