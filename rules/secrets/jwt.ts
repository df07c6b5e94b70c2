import { decodeBase64 } from '../checks.ts';
import { dayOf, validUntil } from '../day.ts';
import { type Candidate, defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

type Claims = Readonly<Record<string, unknown>>;

/** The JSON object in a part of a token; undefined where it is none. */
function parsePart(part: string | undefined): Claims | undefined {
  try {
    const value: unknown = JSON.parse(decodeBase64(part ?? '') ?? '');
    return typeof value === 'object' && value !== null ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}

/** The sample that jwt.io shows, and every tutorial after it. */
const isSample = (claims: Claims) => claims['sub'] === '1234567890' || claims['name'] === 'John Doe';

function isToken(value: string): boolean {
  const [header, payload] = value.split('.');
  if (parsePart(header)?.['alg'] === undefined) return false;
  const claims = parsePart(payload);
  return claims !== undefined && !isSample(claims);
}

/** Seconds; what lives no longer is dead before anybody reads it in a repository. */
const shortLife = 24 * 3600;

function judge(value: string, { source }: Candidate): Evidence | undefined {
  const claims = parsePart(value.split('.')[1]) ?? {};
  if (claims['role'] === 'anon') return { reason: 'made for browsers (role "anon")', weight: -2 };
  const [expires, issued] = [claims['exp'], claims['iat']];
  if (typeof expires !== 'number') return { reason: 'it never expires', weight: 1 };
  const until = validUntil(dayOf(expires), source.today);
  if (until.weight === 0 && typeof issued === 'number' && expires - issued <= shortLife) {
    return { reason: 'it lives for a day at most', weight: -1 };
  }
  return until;
}

export const rules = defineRules({
  jwt: {
    kind: 'secret',
    title: 'JSON Web Token',
    provider: 'generic',
    docs: 'https://www.rfc-editor.org/rfc/rfc7519',
    envVar: 'JWT',
    severity: 'warning',
    confidence: 'high',
    keywords: ['eyj'],
    pattern: standalone(/ey[IJ][\w-]{12,1200}\.ey[IJ][\w-]{2,4000}\.[\w-]{20,1400}/),
    accept: [isToken],
    verify: judge,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  jwt: {
    match: [
      'const token = "«{jwt}»";',
      'curl -H "Authorization: Bearer «{jwt}»"',
      'JWT=«{jwt:expired}»',
      'https://app/callback?id_token=«{jwt}»&state=1',
    ],
    ignore: [
      '{jwt:sample}',
      'eyJ{base64url:30}.eyJ{base64url:40}.{base64url:43}',
      'sourceMappingURL=data:application/json;base64,eyJ{base64:200}',
      'eyJhbGciOiJIUzI1NiJ9..{base64url:40}',
    ],
  },
};
