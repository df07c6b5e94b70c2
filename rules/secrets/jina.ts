import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'jina-key': {
    kind: 'secret',
    title: 'Jina AI API key',
    provider: 'Jina AI',
    docs: 'https://jina.ai/embeddings/',
    rotate: 'https://jina.ai/api-dashboard/key-manager',
    envVar: 'JINA_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['jina_'],
    pattern: standalone(/jina_[\w-]{60}/),
    accept: [hasDigit, unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'jina-key': {
    match: [
      'JINA_API_KEY=«jina_{hex:32}{base62:28}»',
      "headers = {'Authorization': 'Bearer «jina_{base62:60}»'}",
      '"key": "«jina_{base62:60}»"',
    ],
    ignore: [
      'jina_{base62:20}',
      'JINA_API_KEY=jina_...',
      'from jina_hubble_sdk import client_of_the_hub_with_a_rather_long_name_x',
    ],
  },
};
