import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'samsara-token': {
    kind: 'secret',
    title: 'Samsara API token',
    provider: 'Samsara',
    docs: 'https://developers.samsara.com/docs/authentication',
    rotate: 'https://cloud.samsara.com/',
    envVar: 'SAMSARA_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['samsara_api_'],
    pattern: standalone(/samsara_api_[A-Za-z0-9]{26,32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'samsara-token': {
    match: [
      'SAMSARA_API_TOKEN=«samsara_api_{base62:30}»',
      "const client = createClient({ token: '«samsara_api_{base62:30}»' });",
      'curl -H "Authorization: Bearer «samsara_api_{base62:30}»" https://api.example.dev/v1/items',
    ],
    ignore: [
      'samsara_api_...',
      'samsara_api_{base62:3}',
      'xsamsara_api_{base62:30}',
      'if (token.startsWith("samsara_api_")) return token;',
    ],
  },
};
