/**
 * A baseline: the findings that a project has looked at and lives with. It knows a secret by its rule and a salted, slow hash, and neither by a
 * line, nor by a date, nor by anything that gives it back.
 */
import * as z from 'zod/mini';

const verdicts = ['accepted', 'false-positive', 'revoked'] as const;

/** What a person said of a finding. */
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
      /** A file that it stood in, relative to the project's root: for the reader, and for the order. It decides nothing. */
      path: z.string(),
      verdict: z.optional(z.enum(verdicts)),
      reason: z.optional(z.string()),
    }),
  ),
});

/** A baseline as its file has it. */
export type Baseline = z.infer<typeof schema>;
/** One accepted secret of a baseline. */
export type BaselineEntry = Baseline['entries'][number];

/** What a scan needs of a baseline; plain data, since it goes to worker threads. */
export interface BaselineKeys {
  /** Hexadecimal. */
  readonly salt: string;
  readonly iterations: number;
  /** Hashes of what `hashInput` makes. */
  readonly accepted: ReadonlySet<string>;
}

/** What is hashed of a secret that a rule has found. */
export function hashInput(rule: string, secret: string): string {
  return `${rule}\n${secret}`;
}

/** An empty baseline with a salt of its own. */
export function newBaseline(): Baseline {
  const salt = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return { version: 1, kdf: { name: 'PBKDF2-HMAC-SHA-256', iterations, salt }, entries: [] };
}

/** Reads a baseline. Throws an Error that says what is wrong with it. */
export function parseBaseline(text: string): Baseline {
  const parsed = z.safeParse(schema, fromJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a baseline'}`);
}

/** The parser's own message quotes the text, and anything may stand in it. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
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
