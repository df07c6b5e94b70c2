import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'chromatic-token': {
    kind: 'secret',
    title: 'Chromatic project token',
    provider: 'Chromatic',
    docs: 'https://www.chromatic.com/docs/',
    envVar: 'CHROMATIC_PROJECT_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['chpt_'],
    pattern: standalone(/chpt_[0-9a-f]{12,18}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'chromatic-token': {
    match: [
      'CHROMATIC_PROJECT_TOKEN=«chpt_{hex:15}»',
      "const client = createClient({ token: '«chpt_{hex:15}»' });",
      'curl -H "Authorization: Bearer «chpt_{hex:15}»" https://api.example.dev/v1/items',
    ],
    ignore: ['chpt_...', 'chpt_{hex:3}', 'xchpt_{hex:15}', 'if (token.startsWith("chpt_")) return token;'],
  },
};
