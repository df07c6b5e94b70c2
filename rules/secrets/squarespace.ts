import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'squarespace-token': {
    kind: 'secret',
    title: 'Squarespace API key',
    provider: 'Squarespace',
    docs: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
    rotate: 'https://account.squarespace.com/',
    envVar: 'SQUARESPACE_API_KEY',
    severity: 'error',
    confidence: 'medium',
    keywords: ['squarespace'],
    pattern: firstOf(assigned(near('squarespace', 'token|key|secret|auth'), uuid), nearby(['squarespace'], '{uuid}')),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'squarespace-token': {
    match: [
      'SQUARESPACE_API_KEY=«{uuid}»',
      'squarespace:\n  api_key: "«{uuid}»"',
      'curl https://api.squarespace.com/1.0/commerce/orders -H "Authorization: Bearer «{uuid}»"',
    ],
    ignore: [
      'squarespace_site_id = {uuid}',
      'https://static1.squarespace.com/static/{uuid}/t/x.png',
      'SQUARESPACE_API_KEY=$SQUARESPACE_API_KEY',
    ],
  },
};
