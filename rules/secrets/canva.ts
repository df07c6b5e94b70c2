import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'canva-secret': {
    kind: 'secret',
    title: 'Canva Connect client secret',
    provider: 'Canva',
    docs: 'https://www.canva.dev/docs/connect/',
    rotate: 'https://www.canva.com/developers/',
    envVar: 'CANVA_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['cnvca'],
    pattern: standalone(/cnvca[\w-]{51}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'canva-secret': {
    match: [
      'CANVA_CLIENT_SECRET=«cnvca{base62:51}»',
      "const client = createClient({ token: '«cnvca{base62:51}»' });",
      'curl -H "Authorization: Bearer «cnvca{base62:51}»" https://api.example.dev/v1/items',
    ],
    ignore: ['cnvca...', 'cnvca{base62:3}', 'xcnvca{base62:51}', 'if (token.startsWith("cnvca")) return token;'],
  },
};
