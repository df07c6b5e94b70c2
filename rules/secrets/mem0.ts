import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'mem0-key': {
    kind: 'secret',
    title: 'Mem0 API key',
    provider: 'Mem0',
    docs: 'https://docs.mem0.ai/',
    rotate: 'https://app.mem0.ai/dashboard/api-keys',
    envVar: 'MEM0_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['mem0'],
    pattern: assigned(near('mem0'), /m0-[A-Za-z0-9]{24,44}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mem0-key': {
    match: [
      'MEM0_API_KEY=«m0-{base62:40}»',
      'mem0: { apiKey: "«m0-{base62:40}»" }',
      '<add key="mem0ApiKey" value="«m0-{base62:40}»" />',
    ],
    ignore: [
      'MEM0_API_KEY=${MEM0_API_KEY}',
      'mem0_api_key = "m0-{base62:5}"',
      'mem0_key_hash = "m0-{base62:40}{alnum:6}"',
      'https://docs.example.dev/mem0/authentication',
    ],
  },
};
