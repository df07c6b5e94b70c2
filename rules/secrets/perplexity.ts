import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'perplexity-key': {
    kind: 'secret',
    title: 'Perplexity API key',
    provider: 'Perplexity',
    docs: 'https://docs.perplexity.ai/getting-started/quickstart',
    rotate: 'https://www.perplexity.ai/account/api/keys',
    envVar: 'PERPLEXITY_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['pplx-'],
    pattern: standalone(/pplx-[A-Za-z0-9]{48}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'perplexity-key': {
    match: [
      'PERPLEXITY_API_KEY=«pplx-{base62:48}»',
      "headers = {'Authorization': 'Bearer «pplx-{base62:48}»'}",
      'pplx:\n  key: «pplx-{base62:48}»',
    ],
    ignore: [
      'model: pplx-70b-online',
      'pplx-{base62:20}',
      'PERPLEXITY_API_KEY=pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
};
