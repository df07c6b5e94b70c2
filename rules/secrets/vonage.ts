import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'vonage-nexmo': {
    kind: 'secret',
    title: 'Vonage API secret',
    provider: 'Vonage',
    docs: 'https://developer.vonage.com/en/getting-started/concepts/authentication',
    rotate: 'https://dashboard.nexmo.com/settings',
    envVar: 'VONAGE_API_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['vonage', 'nexmo'],
    pattern: firstOf(assigned(near('vonage|nexmo', 'secret'), /[A-Za-z0-9]{16}/), nearby(['nexmo'], '{base62:16}')),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'vonage-nexmo': {
    match: [
      'VONAGE_API_SECRET=«{base62:12}aB3x»',
      "client = nexmo.Client(key='{hex:8}', secret='«{base62:12}aB3x»')",
      "new Vonage({\n  apiKey: '{hex:8}',\n  apiSecret: '«{base62:12}Zz9k»',\n})",
    ],
    ignore: [
      'VONAGE_API_KEY={hex:8}',
      'VONAGE_API_SECRET=$SECRET',
      'nexmo_secret = getSecretFromVault()',
      'vonage_secret_name = "{lower:16}"',
    ],
  },
};
