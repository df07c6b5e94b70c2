import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

export const rules = defineRules({
  'godaddy-secret': {
    kind: 'secret',
    title: 'GoDaddy API secret',
    provider: 'GoDaddy',
    docs: 'https://developer.godaddy.com/getstarted',
    rotate: 'https://developer.godaddy.com/keys',
    envVar: 'GODADDY_API_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['sso-key ', 'godaddy'],
    pattern: firstOf(
      /sso-key \w{20,60}:(?<secret>[A-Za-z0-9]{20,24})(?![A-Za-z0-9])/i,
      nearby(['godaddy'], '{base62:22}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'godaddy-secret': {
    match: [
      'curl -H "Authorization: sso-key {base62:12}_{base62:22}:«{base62:22}»" https://api.godaddy.com/v1/domains',
      'GODADDY_API_SECRET=«{base62:22}»',
      "'Authorization': 'sso-key {base62:14}_{base62:22}:«{base62:22}»'",
    ],
    ignore: [
      'Authorization: sso-key $KEY:$SECRET',
      'sso-key {base62:14}_{base62:22}:{base62:8}',
      'GODADDY_API_KEY={base62:14}_{base62:22}',
    ],
  },
};
