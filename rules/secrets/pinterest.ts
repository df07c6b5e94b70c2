import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { apart, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'pinterest-token': {
    kind: 'secret',
    title: 'Pinterest access or refresh token',
    provider: 'Pinterest',
    docs: 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
    rotate: 'https://developers.pinterest.com/apps/',
    envVar: 'PINTEREST_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['pina_', 'pinr_', 'pinc_'],
    pattern: apart(/(?<secret>pin[acr]_[\w-]{40,400})(?![\w-])/, '\\w'),
    accept: [hasDigit, unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'pinterest-token': {
    match: [
      'PINTEREST_ACCESS_TOKEN=«pina_{ALNUM:140}»',
      "refresh_token: '«pinr_{ALNUM:150}»'",
      'Authorization: Bearer «pina_{ALNUM:64}»',
    ],
    ignore: [
      'pina_colada_recipe_with_a_name_that_is_quite_long_indeed',
      'PINTEREST_ACCESS_TOKEN=pina_<token>',
      'pinr_{ALNUM:20}',
      'opina_{ALNUM:100}',
    ],
  },
};
