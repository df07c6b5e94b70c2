import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'mistral-key': {
    kind: 'secret',
    title: 'Mistral AI API key',
    provider: 'Mistral AI',
    docs: 'https://docs.mistral.ai/getting-started/quickstart',
    rotate: 'https://console.mistral.ai/api-keys',
    envVar: 'MISTRAL_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['mistral'],
    pattern: firstOf(
      assigned(near('mistral', 'key|token|secret'), /[A-Za-z0-9]{32}/),
      nearby(['mistral'], '{base62:32}'),
    ),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mistral-key': {
    match: [
      'MISTRAL_API_KEY=«{base62:28}aB3x»',
      "client = Mistral(api_key='«{base62:28}aB3x»')",
      '"mistral": { "apiKey": "«{base62:28}aB3x»" }',
    ],
    ignore: [
      'MISTRAL_API_KEY=$KEY',
      'model = "mistral-7b-instruct-v0.2", key = load()',
      'mistral_key_name = "{lower:32}"',
      'mistral_cache_key = "{hex:32}"',
    ],
  },
};
