import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'duffel-token': {
    kind: 'secret',
    title: 'Duffel access token',
    provider: 'Duffel',
    docs: 'https://duffel.com/docs/api/overview/authentication',
    rotate: 'https://app.duffel.com/',
    envVar: 'DUFFEL_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['duffel_live_', 'duffel_test_'],
    pattern: standalone(/duffel_(?:live|test)_[\w=-]{43}/),
    verify: (value) =>
      value.startsWith('duffel_test_') ? { reason: 'a test token books no flights', weight: -1 } : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'duffel-token': {
    match: [
      'DUFFEL_ACCESS_TOKEN=«duffel_test_{base62:43}»',
      "const duffel = new Duffel({ token: '«duffel_live_{base64url:42}A»' })",
      'Authorization: Bearer «duffel_live_{base62:43}»',
    ],
    ignore: ['duffel_test_{base62:10}', 'duffel_live_...', 'duffel_test_suite = true'],
  },
};
