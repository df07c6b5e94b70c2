import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'humanloop-key': {
    kind: 'secret',
    title: 'Humanloop API key',
    provider: 'Humanloop',
    docs: 'https://humanloop.com/docs',
    rotate: 'https://app.humanloop.com/account/api-keys',
    envVar: 'HUMANLOOP_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['hl_sk_'],
    pattern: standalone(/hl_sk_[A-Za-z0-9]{40,60}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'humanloop-key': {
    match: [
      'HUMANLOOP_API_KEY=«hl_sk_{base62:48}»',
      "const client = createClient({ token: '«hl_sk_{base62:48}»' });",
      'curl -H "Authorization: Bearer «hl_sk_{base62:48}»" https://api.example.dev/v1/items',
    ],
    ignore: ['hl_sk_...', 'hl_sk_{base62:3}', 'xhl_sk_{base62:48}', 'if (token.startsWith("hl_sk_")) return token;'],
  },
};
