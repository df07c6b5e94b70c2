/**
 * A baseline: the findings that a project has looked at and lives with. It knows a secret by a salted, slow hash together with its file, and
 * neither by a line nor by anything that gives it back.
 */
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

/** What a person said of a finding. */
export const verdicts = ['accepted', 'false-positive', 'revoked'] as const;
export type Verdict = (typeof verdicts)[number];

/** Guessing a short password by its hash takes so many rounds a try. */
const iterations = 100_000;

const schema = z.strictObject({
  version: z.literal(1),
  kdf: z.strictObject({
    name: z.literal('PBKDF2-HMAC-SHA-256'),
    iterations: z.int().check(z.minimum(1000), z.maximum(10_000_000)),
    salt: z.string().check(z.regex(/^[\da-f]{32,}$/)),
  }),
  entries: z.array(
    z.strictObject({
      hash: z.string(),
      rule: z.string(),
      /** Relative to the project's root. */
      path: z.string(),
      /** The day on which it came in, YYYY-MM-DD. */
      added: z.string(),
      verdict: z.optional(z.enum(verdicts)),
      reason: z.optional(z.string()),
    }),
  ),
});

export type Baseline = z.infer<typeof schema>;
export type BaselineEntry = Baseline['entries'][number];

/** What a scan needs of a baseline; plain data, since it goes to worker threads. */
export interface BaselineKeys {
  readonly salt: string;
  readonly iterations: number;
  readonly accepted: ReadonlySet<string>;
}

/** An empty baseline with a salt of its own. */
export function newBaseline(): Baseline {
  const salt = randomBytes(16).toString('hex');
  return { version: 1, kdf: { name: 'PBKDF2-HMAC-SHA-256', iterations, salt }, entries: [] };
}

/** Reads a baseline. Throws an Error that says what is wrong with it. */
export function parseBaseline(text: string): Baseline {
  const parsed = z.safeParse(schema, JSON.parse(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a baseline'}`);
}

/** A baseline as the text of its file; entries are ordered, so that two branches merge well. */
export function formatBaseline(baseline: Baseline): string {
  const key = ({ path, rule, hash }: BaselineEntry) => `${path}\n${rule}\n${hash}`;
  const entries = baseline.entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return `${JSON.stringify({ ...baseline, entries }, null, 2)}\n`;
}

/** What a scan needs to know the entries of a baseline again. */
export function keysOf({ kdf, entries }: Baseline): BaselineKeys {
  return { salt: kdf.salt, iterations: kdf.iterations, accepted: new Set(entries.map(({ hash }) => hash)) };
}

/** The hash by which a baseline knows a secret in a file; each is computed once, since it takes some ten milliseconds. */
export function createHasher({ salt, iterations: rounds }: BaselineKeys): (path: string, secret: string) => string {
  const known = new Map<string, string>();
  return (path, secret) => {
    const input = `${path}\n${secret}`;
    let hash = known.get(input);
    if (hash === undefined) {
      hash = pbkdf2Sync(input, Buffer.from(salt, 'hex'), rounds, 32, 'sha256').toString('base64url');
      known.set(input, hash);
    }
    return hash;
  };
}
