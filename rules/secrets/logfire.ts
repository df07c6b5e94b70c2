import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'logfire-token': {
    kind: 'secret',
    title: 'Logfire write token',
    provider: 'Pydantic',
    docs: 'https://logfire.pydantic.dev/docs/',
    rotate: 'https://logfire.pydantic.dev/',
    envVar: 'LOGFIRE_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['pylf_v'],
    pattern: standalone(/pylf_v[0-9]_(?:us|eu)_[A-Za-z0-9]{30,60}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'logfire-token': {
    match: [
      'LOGFIRE_TOKEN=«pylf_v1_us_{base62:43}»',
      "const client = createClient({ token: '«pylf_v2_eu_{base62:43}»' });",
      'curl -H "Authorization: Bearer «pylf_v1_us_{base62:43}»" https://api.example.dev/v1/items',
    ],
    ignore: [
      'pylf_v1_us_...',
      'pylf_v1_us_{base62:3}',
      'xpylf_v1_us_{base62:43}',
      'if (token.startsWith("pylf_v1_us_")) return token;',
    ],
  },
};
