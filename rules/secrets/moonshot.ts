import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'moonshot-key': {
    kind: 'secret',
    title: 'Moonshot (Kimi) API key',
    provider: 'Moonshot AI',
    docs: 'https://platform.moonshot.ai/docs',
    rotate: 'https://platform.moonshot.ai/console/api-keys',
    envVar: 'MOONSHOT_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['moonshot', 'kimi'],
    pattern: assigned(near('moonshot|kimi'), /sk-(?:kimi-)?[\w-]{48,72}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'moonshot-key': {
    match: [
      'moonshot_api_key: «sk-{base62:48}»',
      'MOONSHOT_API_KEY=«sk-kimi-{base62:64}»',
      'moonshot: { apiKey: "«sk-{base62:48}»" }',
    ],
    ignore: [
      'MOONSHOT_API_KEY=${MOONSHOT_API_KEY}',
      'moonshot_api_key = "sk-{base62:5}"',
      'moonshot_key_hash = "sk-{base62:48}{alnum:6}"',
      'https://docs.example.dev/moonshot/authentication',
    ],
  },
};
