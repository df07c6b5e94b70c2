import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'stytch-secret': {
    kind: 'secret',
    title: 'Stytch secret',
    provider: 'Stytch',
    docs: 'https://stytch.com/docs/api',
    rotate: 'https://stytch.com/dashboard/api-keys',
    envVar: 'STYTCH_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['secret-live-', 'secret-test-'],
    pattern: standalone(/secret-(?:live|test)-[\w-]{35,44}={0,2}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'stytch-secret': {
    match: [
      'curl -H "Authorization: Bearer «secret-live-{base62:36}=»" https://api.example.dev/v1/items',
      '"stytchSecret": "«secret-test-{base62:36}=»"',
      '  stytch_secret: «secret-live-{base62:36}=»',
    ],
    ignore: [
      'secret-live-...',
      'secret-live-{base62:3}=',
      'xsecret-live-{base62:36}=',
      'if (token.startsWith("secret-live-")) return token;',
    ],
  },
};
