import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'devin-key': {
    kind: 'secret',
    title: 'Devin API key',
    provider: 'Devin',
    docs: 'https://docs.devin.ai/api-reference/overview',
    rotate: 'https://app.devin.ai/settings/api-keys',
    envVar: 'DEVIN_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['apk_user_', 'cog_'],
    pattern: standalone(/(?:apk_user_[A-Za-z0-9+/]{120,180}(?![A-Za-z0-9+/])={0,2}|cog_[a-z2-7]{52})/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'devin-key': {
    match: [
      'DEVIN_API_KEY=«apk_user_{base62:140}»',
      "const client = createClient({ token: '«cog_{base32:52}»' });",
      'curl -H "Authorization: Bearer «apk_user_{base62:140}»" https://api.example.dev/v1/items',
    ],
    ignore: [
      'apk_user_...',
      'apk_user_{base62:3}',
      'xapk_user_{base62:140}',
      'if (token.startsWith("apk_user_")) return token;',
    ],
  },
};
