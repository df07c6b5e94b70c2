import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'circleci-token': {
    kind: 'secret',
    title: 'CircleCI API token',
    provider: 'CircleCI',
    docs: 'https://circleci.com/docs/managing-api-tokens/',
    rotate: 'https://app.circleci.com/settings/user/tokens',
    envVar: 'CIRCLE_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ccipat_', 'cciprj_', 'circle'],
    pattern: firstOf(
      standalone(/CCI(?:PAT|PRJ)_[A-Za-z0-9]{22}_[0-9a-f]{40}/),
      assigned(near('circle(?:ci)?[_-]?', 'token|api[_-]?key'), /[0-9a-f]{40}/),
      nearby(['circle'], '{hex:40}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'circleci-token': {
    match: [
      'CIRCLE_TOKEN=«CCIPAT_{base62:22}_{hex:40}»',
      'curl -H "Circle-Token: «{hex:40}»" https://circleci.com/api/v2/me',
      'badge: https://circleci.com/gh/acme/app.svg?style=svg&circle-token=«{hex:40}»',
      'token: «CCIPRJ_{base62:22}_{hex:40}»',
    ],
    ignore: ['CIRCLE_SHA1={hex:40}', 'circleci/orb@{hex:40}', 'Circle-Token: $CIRCLE_TOKEN', 'CCIPAT_{base62:22}'],
  },
};
