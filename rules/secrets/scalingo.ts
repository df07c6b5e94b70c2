import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'scalingo-token': {
    kind: 'secret',
    title: 'Scalingo API token',
    provider: 'Scalingo',
    docs: 'https://developers.scalingo.com/',
    rotate: 'https://dashboard.scalingo.com/account/tokens',
    envVar: 'SCALINGO_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['tk-us-'],
    pattern: standalone(/tk-us-[\w-]{48}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'scalingo-token': {
    match: [
      "const client = createClient({ token: '«tk-us-{base62:48}»' });",
      'curl -H "Authorization: Bearer «tk-us-{base62:48}»" https://api.example.dev/v1/items',
      '"scalingoApiToken": "«tk-us-{base62:48}»"',
    ],
    ignore: ['tk-us-...', 'tk-us-{base62:3}', 'xtk-us-{base62:48}', 'if (token.startsWith("tk-us-")) return token;'],
  },
};
