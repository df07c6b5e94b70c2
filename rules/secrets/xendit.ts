import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'xendit-key': {
    kind: 'secret',
    title: 'Xendit secret key',
    provider: 'Xendit',
    docs: 'https://docs.xendit.co/',
    rotate: 'https://dashboard.xendit.co/settings/developers',
    envVar: 'XENDIT_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['xnd_production_', 'xnd_development_'],
    pattern: standalone(/xnd_(?:production|development)_[A-Za-z0-9]{40,72}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'xendit-key': {
    match: [
      "const client = createClient({ token: '«xnd_production_{base62:58}»' });",
      'curl -H "Authorization: Bearer «xnd_development_{base62:58}»" https://api.example.dev/v1/items',
      '"xenditSecretKey": "«xnd_production_{base62:58}»"',
    ],
    ignore: [
      'xnd_production_...',
      'xnd_production_{base62:3}',
      'xxnd_production_{base62:58}',
      'if (token.startsWith("xnd_production_")) return token;',
    ],
  },
};
