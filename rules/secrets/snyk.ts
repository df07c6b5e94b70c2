import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'snyk-token': {
    kind: 'secret',
    title: 'Snyk API token',
    provider: 'Snyk',
    docs: 'https://docs.snyk.io/snyk-api/authentication-for-api',
    rotate: 'https://app.snyk.io/account',
    envVar: 'SNYK_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['snyk'],
    pattern: firstOf(
      standalone(/snyk_(?:uat|sat)\.[A-Za-z0-9]{6,12}\.[\w-]{20,400}\.[\w-]{20,200}/),
      assigned(near('snyk', 'token|key|auth'), uuid),
      nearby(['snyk'], '{uuid}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'snyk-token': {
    match: [
      'SNYK_TOKEN=«{uuid}»',
      'snyk auth «{uuid}»',
      "curl https://api.snyk.io/rest/self -H 'Authorization: token «{uuid}»'",
      'env:\n  - name: SNYK_TOKEN\n    value: «{uuid}»',
    ],
    ignore: ['snyk test --org={uuid}', 'snyk auth $SNYK_TOKEN', 'SNYK_CFG_ORG={uuid}'],
  },
};
