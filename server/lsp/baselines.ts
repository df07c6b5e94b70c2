/** What a project's baseline accepts, without holding up the server: each hash is computed once, off its thread. */
import { type BaselineKeys, hashInput, keysOf, parseBaseline } from '../baseline.ts';
import type { Finding } from '../core/finding.ts';
import { acceptKnown, type Inspection } from '../core/inspect.ts';
import { toBase64 } from '../protocol.ts';

/** Takes out of an inspection of `text` what the baseline knows. */
export type AcceptBaseline = (inspection: Inspection, text: string) => Promise<Inspection>;

/** Where there is no baseline. */
export const acceptNothing: AcceptBaseline = async (inspection) => inspection;

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

function base64url(bytes: ArrayBuffer): string {
  return toBase64(new Uint8Array(bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The hash by which a baseline knows an input of `hashInput`. */
export async function hashOf(input: string, { salt, iterations }: BaselineKeys): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(input), 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations };
  return base64url(await crypto.subtle.deriveBits(parameters, key, 256));
}

/** Reads a baseline's text. Throws an Error that says what is wrong with it. */
export function baselineOf(text: string): AcceptBaseline {
  const baseline = parseBaseline(text);
  const keys = keysOf(baseline);
  const rules = new Set(baseline.entries.map(({ rule }) => rule));
  const hashes = new Map<string, Promise<string>>();
  const isKnown = async (finding: Finding, source: string): Promise<boolean> => {
    if (!rules.has(finding.ruleId)) return false;
    const input = hashInput(finding.ruleId, source.slice(finding.span.start, finding.span.end));
    let hash = hashes.get(input);
    if (hash === undefined) {
      hash = hashOf(input, keys);
      hashes.set(input, hash);
    }
    return keys.accepted.has(await hash);
  };
  return async (inspection, source) => {
    const { findings } = inspection;
    const known = await Promise.all(findings.map((finding) => isKnown(finding, source)));
    return acceptKnown(inspection, new Set(findings.filter((_, index) => known[index])));
  };
}
