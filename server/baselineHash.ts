/** The hash of a baseline on a thread that may wait for it; the language server, which may not, has its own (lsp/baselines.ts). */
import { pbkdf2Sync } from 'node:crypto';
import { type BaselineKeys, hashInput } from './baseline.ts';
import type { Finding } from './core/finding.ts';
import { acceptKnown, type Inspection } from './core/inspect.ts';

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

/** An inspection without what a baseline knows, and the hashes of all that was found. */
export interface LookedUp {
  readonly inspection: Inspection;
  readonly hashes: ReadonlyMap<Finding, string>;
}

/** Builds what looks the findings of a text up in a baseline. */
export function createLookup(keys: BaselineKeys): (inspection: Inspection, text: string) => LookedUp {
  const hash = createHasher(keys);
  return (inspection, text) => {
    const hashes = new Map(
      inspection.findings.map((finding) => {
        const { ruleId, span } = finding;
        return [finding, hash(ruleId, text.slice(span.start, span.end))];
      }),
    );
    const known = inspection.findings.filter((finding) => keys.accepted.has(hashes.get(finding) ?? ''));
    return { inspection: acceptKnown(inspection, new Set(known)), hashes };
  };
}
