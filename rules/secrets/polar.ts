import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'polar-token': {
    kind: 'secret',
    title: 'Polar token or secret',
    provider: 'Polar',
    docs: 'https://polar.sh/docs',
    rotate: 'https://polar.sh/settings',
    envVar: 'POLAR_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['polar_'],
    // Access, refresh, registration and session tokens, authorization codes, clients' and webhooks' secrets.
    pattern: standalone(/polar_(?:oat|pat|at|rt|ac|cs|crt|cst|us|whs)_[\w-]{20,100}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'polar-token': {
    match: [
      "const client = createClient({ token: '«polar_oat_{base62:43}»' });",
      'curl -H "Authorization: Bearer «polar_pat_{base62:43}»" https://api.example.dev/v1/items',
      '"polarAccessToken": "«polar_at_o_{base62:43}»"',
      'POLAR_WEBHOOK_SECRET=«polar_whs_{base62:43}»',
    ],
    ignore: [
      'polar_oat_...',
      'polar_oat_{base62:3}',
      'polar_coordinates_{base62:43}',
      'xpolar_oat_{base62:43}',
      'if (token.startsWith("polar_oat_")) return token;',
    ],
  },
};
