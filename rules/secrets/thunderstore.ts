import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'thunderstore-token': {
    kind: 'secret',
    title: 'Thunderstore service account token',
    provider: 'Thunderstore',
    docs: 'https://thunderstore.io/api/docs/',
    rotate: 'https://thunderstore.io/settings/teams/',
    envVar: 'THUNDERSTORE_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['tss_'],
    pattern: standalone(/tss_[A-Za-z0-9]{20,80}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'thunderstore-token': {
    match: [
      'THUNDERSTORE_TOKEN=«tss_{base62:39}7»',
      "const client = createClient({ token: '«tss_{base62:39}7»' });",
      'curl -H "Authorization: Bearer «tss_{base62:39}7»" https://api.example.dev/v1/items',
    ],
    ignore: ['tss_...', 'tss_{base62:3}7', 'xtss_{base62:39}7', 'if (token.startsWith("tss_")) return token;'],
  },
};
