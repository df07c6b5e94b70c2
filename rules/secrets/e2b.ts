import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'e2b-key': {
    kind: 'secret',
    title: 'E2B API key',
    provider: 'E2B',
    docs: 'https://e2b.dev/docs/api-key',
    rotate: 'https://e2b.dev/dashboard',
    envVar: 'E2B_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['e2b_'],
    pattern: standalone(/e2b_[0-9a-f]{40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'e2b-key': {
    match: [
      'os.environ["E2B_API_KEY"] = \'«e2b_{hex:40}»\'',
      'E2B_API_KEY=«e2b_{hex:40}»',
      "const client = createClient({ token: '«e2b_{hex:40}»' });",
    ],
    ignore: ['e2b_...', 'e2b_{hex:3}', 'xe2b_{hex:40}', 'if (token.startsWith("e2b_")) return token;'],
  },
};
