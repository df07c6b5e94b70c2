import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';
import { mentions } from '../tokens.ts';

export const rules = defineRules({
  'stability-key': {
    kind: 'secret',
    title: 'Stability AI API key',
    provider: 'Stability AI',
    docs: 'https://platform.stability.ai/docs/getting-started/authentication',
    rotate: 'https://platform.stability.ai/account/keys',
    envVar: 'STABILITY_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk-'],
    pattern: standalone(/sk-[A-Za-z0-9]{48}/),
    accept: [mentions(/stability|dreamstudio/i), (value) => !value.includes(`T3Blbk${'FJ'}`)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'stability-key': {
    match: [
      'STABILITY_API_KEY=«sk-{base62:48}»',
      "stability_api = client.StabilityInference(key='«sk-{base62:48}»')",
      'curl https://api.stability.ai/v1/engines -H "Authorization: Bearer «sk-{base62:48}»"',
    ],
    ignore: ['api_key = "sk-{base62:48}"', 'STABILITY_API_KEY=sk-...', 'stability: sk-{base62:20}'],
  },
};
