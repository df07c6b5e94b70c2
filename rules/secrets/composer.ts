import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'composer-packagist': {
    kind: 'secret',
    title: 'Private Packagist token',
    provider: 'Packagist',
    docs: 'https://packagist.com/docs/composer-authentication',
    rotate: 'https://packagist.com/profile/authentication-tokens',
    envVar: 'COMPOSER_AUTH',
    severity: 'error',
    confidence: 'high',
    keywords: ['packagist_'],
    pattern: standalone(/packagist_[ou][ru]?t_[0-9a-f]{60,72}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'composer-packagist': {
    match: [
      '{"http-basic": {"repo.packagist.com": {"username": "token", "password": "«packagist_ort_{hex:68}»"}}}',
      'composer config http-basic.repo.packagist.com token «packagist_uut_{hex:68}»',
      'PACKAGIST_TOKEN=«packagist_out_{hex:68}»',
    ],
    ignore: ['packagist_token: ""', 'packagist_ort_{hex:20}', 'update_packagist_ort_of_the_organization'],
  },
};
