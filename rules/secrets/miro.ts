import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'miro-token': {
    kind: 'secret',
    title: 'Miro access token',
    provider: 'Miro',
    docs: 'https://developers.miro.com/docs',
    rotate: 'https://miro.com/app/settings/user-profile/apps',
    envVar: 'MIRO_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['eyjtaxjv'],
    pattern: standalone(/eyJtaXJv[A-Za-z0-9-]{10,64}_[\w-]{20,64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'miro-token': {
    match: [
      'MIRO_ACCESS_TOKEN=«eyJtaXJv{base62:30}_{base62:27}»',
      "const client = createClient({ token: '«eyJtaXJv{base62:30}_{base62:27}»' });",
      'curl -H "Authorization: Bearer «eyJtaXJv{base62:30}_{base62:27}»" https://api.example.dev/v1/items',
    ],
    ignore: [
      'eyJtaXJv...',
      'eyJtaXJv{base62:3}_{base62:3}',
      'xeyJtaXJv{base62:30}_{base62:27}',
      'if (token.startsWith("eyJtaXJv")) return token;',
    ],
  },
};
