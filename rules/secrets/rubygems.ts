import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'rubygems-key': {
    kind: 'secret',
    title: 'RubyGems API key',
    provider: 'RubyGems',
    docs: 'https://guides.rubygems.org/api-key-scopes/',
    rotate: 'https://rubygems.org/profile/api_keys',
    envVar: 'GEM_HOST_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['rubygems_'],
    pattern: standalone(/rubygems_[0-9a-f]{48}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'rubygems-key': {
    match: [
      ':rubygems_api_key: «rubygems_{hex:48}»',
      'GEM_HOST_API_KEY=«rubygems_{hex:48}»',
      "push(key: '«rubygems_{hex:48}»')",
    ],
    ignore: [
      'rubygems_api_key: ""',
      'rubygems_{hex:40}',
      'rubygems_version_of_the_installation',
      'myrubygems_{hex:48}',
    ],
  },
};
