/** The 40 base64 characters that S3 and its kin (AWS, Google Cloud Storage, MinIO) sign with; they have no mark of their own. */
import { entropy } from './checks.ts';
import type { Match, Span } from './rule.ts';

/** The shape alone; only its neighbours tell whose it is. */
const everywhere = /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;

/**
 * Whether 40 characters look drawn from the base64 alphabet: both cases and a digit or `+` (a path or a camelCase name lacks the latter), and not
 * the key of the vendors' manuals, which ends in EXAMPLEKEY.
 */
export function isRandomBase64(value: string): boolean {
  return (
    /[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9+]/.test(value) && !/EXAMPLE/i.test(value) && entropy(value) >= 4
  );
}

const reach = 240;

/** The secret key nearest to an access key id, up to 240 characters after it or before it; after it wins. */
export function secretNear(text: string, id: Span): Match | undefined {
  const after = text.slice(id.end, id.end + reach);
  const before = text.slice(Math.max(0, id.start - reach), id.start);
  const found = (window: string) => [...window.matchAll(everywhere)].filter(([value]) => isRandomBase64(value));
  const next = found(after).at(0);
  if (next !== undefined) return { start: id.end + next.index, end: id.end + next.index + 40 };
  const previous = found(before).at(-1);
  if (previous === undefined) return undefined;
  const start = id.start - before.length + previous.index;
  return { start, end: start + 40 };
}
