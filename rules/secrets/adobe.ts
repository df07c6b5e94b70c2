import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'adobe-secret': {
    kind: 'secret',
    title: 'Adobe OAuth client secret',
    provider: 'Adobe',
    docs: 'https://developer.adobe.com/developer-console/docs/guides/credentials/',
    rotate: 'https://developer.adobe.com/console/projects',
    envVar: 'ADOBE_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['p8e-', 'p8s-'],
    pattern: standalone(/p8[es]-[A-Za-z0-9_-]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'adobe-secret': {
    match: [
      'ADOBE_CLIENT_SECRET=«p8e-{base62:32}»',
      '{"client_id": "{hex:32}", "client_secret": "«p8e-{base64url:31}A»"}',
      'adobe:\n  clientSecret: «p8s-{base62:32}»',
    ],
    ignore: ['p8e-{base62:10}', 'map8e-reader', 'client_secret: p8s-...'],
  },
};
