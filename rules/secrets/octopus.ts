import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'octopus-key': {
    kind: 'secret',
    title: 'Octopus Deploy API key',
    provider: 'Octopus',
    docs: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    rotate: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    envVar: 'OCTOPUS_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['api-'],
    pattern: standalone(/API-[A-Z0-9]{25,32}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'octopus-key': {
    match: [
      'OCTOPUS_API_KEY=«API-{ALNUM:26}»',
      'octo create-release --server https://o --apiKey «API-{ALNUM:26}»',
      'X-Octopus-ApiKey: «API-{ALNUM:29}»',
    ],
    ignore: ['API-{ALNUM:10}', 'class="api-{lower:26}"', 'API-AAAAAAAAAAAAAAAAAAAAAAAAAA'],
  },
};
