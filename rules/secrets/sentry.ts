import { assigned } from '../assigned.ts';
import { decodeBase64 } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'sentry-token': {
    kind: 'secret',
    title: 'Sentry auth token',
    provider: 'Sentry',
    docs: 'https://docs.sentry.io/account/auth-tokens/',
    rotate: 'https://sentry.io/settings/account/api/auth-tokens/',
    envVar: 'SENTRY_AUTH_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sntrys_', 'sntryu_', 'sntrya_', 'sntryi_', 'sentry'],
    // An organization token holds its region's address as base64; a DSN is public by design.
    pattern: firstOf(
      standalone(/sntrys_eyJ[A-Za-z0-9+/=]{40,500}_[A-Za-z0-9+/]{43}/),
      standalone(/sntry[uai]_[0-9a-f]{64}/),
      assigned(near('sentry', 'token'), /[0-9a-f]{64}/),
      nearby(['sentry'], '{hex:64}'),
    ),
    verify: (value) =>
      value.startsWith('sntrys_') && decodeBase64(value.slice(7, -44))?.includes('"region_url"')
        ? { reason: 'it holds the address of its region', weight: 1 }
        : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'sentry-token': {
    match: [
      'SENTRY_AUTH_TOKEN=«sntrys_eyJpYXQiOjE3{base64:90}=_{base62:43}»',
      '[auth]\ntoken=«sntryu_{hex:64}»',
      "sentryVitePlugin({ org: 'acme', authToken: '«{hex:64}»' })",
    ],
    ignore: [
      'SENTRY_DSN=https://{hex:32}@o1.ingest.sentry.io/2',
      'SENTRY_AUTH_TOKEN=$SENTRY_AUTH_TOKEN',
      'sentry-cli releases new {hex:40}',
      'sntryu_{hex:12}',
    ],
  },
};
