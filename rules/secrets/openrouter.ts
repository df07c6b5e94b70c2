import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'openrouter-key': {
    kind: 'secret',
    title: 'OpenRouter API key',
    provider: 'OpenRouter',
    docs: 'https://openrouter.ai/docs/api-reference/authentication',
    rotate: 'https://openrouter.ai/settings/keys',
    envVar: 'OPENROUTER_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk-or-v1-'],
    pattern: standalone(/sk-or-v1-[0-9a-f]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'openrouter-key': {
    match: [
      'OPENROUTER_API_KEY=«sk-or-v1-{hex:64}»',
      "apiKey: '«sk-or-v1-{hex:64}»',",
      'Authorization: Bearer «sk-or-v1-{hex:64}»',
    ],
    ignore: ['sk-or-v1-{hex:20}', 'OPENROUTER_API_KEY=sk-or-v1-...', 'key.startsWith("sk-or-v1-")'],
  },
};
