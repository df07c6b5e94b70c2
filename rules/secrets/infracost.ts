import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'infracost-key': {
    kind: 'secret',
    title: 'Infracost API key',
    provider: 'Infracost',
    docs: 'https://www.infracost.io/docs/features/environment_variables/#infracost_api_key',
    rotate: 'https://dashboard.infracost.io/',
    envVar: 'INFRACOST_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['ico-'],
    pattern: standalone(/ico-[A-Za-z0-9]{32}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'infracost-key': {
    match: [
      'INFRACOST_API_KEY=«ico-{base62:32}»',
      'version: "0.1"\napi_key: «ico-{base62:32}»',
      'infracost configure set api_key «ico-{base62:32}»',
    ],
    ignore: ['<i class="ico-arrow"></i>', 'ico-{base62:10}', 'class="ico-{lower:32}"'],
  },
};
