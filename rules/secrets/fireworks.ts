import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'fireworks-key': {
    kind: 'secret',
    title: 'Fireworks AI API key',
    provider: 'Fireworks AI',
    docs: 'https://docs.fireworks.ai/api-reference/introduction',
    rotate: 'https://app.fireworks.ai/settings/users/api-keys',
    envVar: 'FIREWORKS_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['fw_'],
    pattern: standalone(/fw_[A-Za-z0-9]{22,24}/),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'fireworks-key': {
    match: [
      'FIREWORKS_API_KEY=«fw_{base62:20}aB3x»',
      "fireworks.client.api_key = '«fw_{base62:20}aB3x»'",
      'Authorization: Bearer «fw_{base62:18}aB3x»',
    ],
    ignore: ['fw_update_image_partition', 'fw_{lower:24}', 'fw_{base62:40}', 'FIREWORKS_API_KEY=fw_<key>'],
  },
};
