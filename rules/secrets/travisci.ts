import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'travisci-token': {
    kind: 'secret',
    title: 'Travis CI API token',
    provider: 'Travis CI',
    docs: 'https://docs.travis-ci.com/user/triggering-builds/',
    rotate: 'https://app.travis-ci.com/account/preferences',
    envVar: 'TRAVIS_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['travis'],
    pattern: firstOf(assigned(near('travis', 'token|api[_-]?key'), /[\w-]{22}/), nearby(['travis'], '{base62:22}')),
    accept: [hasDigit, minimumEntropy(3), unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'travisci-token': {
    match: [
      'TRAVIS_TOKEN=«{base62:22}»',
      'travis login --pro --token «{base62:22}»',
      'curl https://api.travis-ci.com/repos -H "Authorization: token «{base62:22}»"',
    ],
    ignore: [
      'env:\n  - secure: "{base64:86}==" # travis encrypt TOKEN',
      'travis_build_id = {base62:22}',
      'TRAVIS_TOKEN=$TRAVIS_TOKEN',
      '.travis.yml: token checks {base62:8}',
    ],
  },
};
