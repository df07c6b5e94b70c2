import { decodeBase64, hasDigit } from '../checks.ts';
import { dayOf, validUntil } from '../day.ts';
import { type Candidate, defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

/** A reference token is the base64 of `reftkn:01:<expiry in seconds>:<random>`; expiry 0000000000 is never. */
function verify(value: string, { source }: Candidate): Evidence | undefined {
  const expires = /^reftkn:\d\d:(\d{10}):/.exec(decodeBase64(value) ?? '')?.[1];
  if (expires === undefined) return undefined;
  return Number(expires) === 0
    ? { reason: 'a reference token that never expires', weight: 1 }
    : validUntil(dayOf(Number(expires)), source.today);
}

export const rules = defineRules({
  'jfrog-api-key': {
    kind: 'secret',
    title: 'JFrog API key or reference token',
    provider: 'JFrog',
    docs: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    envVar: 'JFROG_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['akcp', 'cmvmdgtuoj'],
    pattern: standalone(/(?<![+/])(?:AKCp[A-Za-z0-9]{64,75}|cmVmdGtuOj[A-Za-z0-9]{54})/),
    accept: [hasDigit],
    verify,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'jfrog-api-key': {
    match: [
      'curl -H "X-JFrog-Art-Api: «AKCp{base62:69}»" https://acme.jfrog.io/artifactory/api',
      'ARTIFACTORY_TOKEN=«cmVmdGtuOjAxOjAwMDAwMDAwMDA6{base62:36}»',
      "docker.withRegistry('acme.jfrog.io', '«cmVmdGtuOjAxOjE3{base62:48}»')",
    ],
    ignore: [
      'AKCp{base62:20}',
      'packAKCp{base62:69}',
      'cmVmdGtuOj',
      'data:text/plain;base64,{base62:20}cmVmdGtuOj{base62:54}',
    ],
  },
};
