import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'together-key': {
    kind: 'secret',
    title: 'Together AI API key',
    provider: 'Together AI',
    docs: 'https://docs.together.ai/docs/api-keys-authentication',
    rotate: 'https://api.together.ai/settings/api-keys',
    envVar: 'TOGETHER_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['tgp_v1_', 'together'],
    pattern: firstOf(
      standalone(/tgp_v1_[\w-]{43}/),
      assigned(near('together', 'key|token|secret'), /[0-9a-f]{64}/),
      nearby(['together'], '{hex:64}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'together-key': {
    match: [
      'TOGETHER_API_KEY=«{hex:64}»',
      "client = Together(api_key='«tgp_v1_{base64url:42}A»')",
      '"togetherApiKey": "«{hex:64}»"',
    ],
    ignore: [
      'TOGETHER_API_KEY=$KEY',
      'we keep these together: sha256:{hex:64}',
      'together_key_sha256 = {hex:40}',
      'tgp_v1_{base62:20}',
    ],
  },
};
