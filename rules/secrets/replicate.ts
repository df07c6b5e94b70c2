import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'replicate-token': {
    kind: 'secret',
    title: 'Replicate API token',
    provider: 'Replicate',
    docs: 'https://replicate.com/docs/topics/security/api-tokens',
    rotate: 'https://replicate.com/account/api-tokens',
    envVar: 'REPLICATE_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['r8_'],
    pattern: standalone(/r8_[A-Za-z0-9]{37}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'replicate-token': {
    match: [
      'REPLICATE_API_TOKEN=«r8_{base62:37}»',
      "const replicate = new Replicate({ auth: '«r8_{base62:37}»' });",
      'curl -H "Authorization: Token «r8_{base62:37}»" https://api.replicate.com/v1/models',
    ],
    ignore: ['r8_{base62:20}', 'uint8_t r8_register_value', 'REPLICATE_API_TOKEN=r8_...', 'r8_{base62:50}'],
  },
};
