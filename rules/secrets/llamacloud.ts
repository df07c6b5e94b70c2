import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'llamacloud-key': {
    kind: 'secret',
    title: 'LlamaCloud API key',
    provider: 'LlamaIndex',
    docs: 'https://docs.cloud.llamaindex.ai/',
    rotate: 'https://cloud.llamaindex.ai/api-key',
    envVar: 'LLAMA_CLOUD_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['llx-'],
    pattern: standalone(/llx-[A-Za-z0-9]{44,52}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'llamacloud-key': {
    match: [
      'LLAMA_CLOUD_API_KEY=«llx-{base62:48}»',
      "const client = createClient({ token: '«llx-{base62:48}»' });",
      'curl -H "Authorization: Bearer «llx-{base62:48}»" https://api.example.dev/v1/items',
    ],
    ignore: ['llx-...', 'llx-{base62:3}', 'xllx-{base62:48}', 'if (token.startsWith("llx-")) return token;'],
  },
};
