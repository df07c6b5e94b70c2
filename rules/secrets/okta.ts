import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'okta-token': {
    kind: 'secret',
    title: 'Okta API token',
    provider: 'Okta',
    docs: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    rotate: 'https://login.okta.com/',
    envVar: 'OKTA_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['okta', 'ssws'],
    pattern: firstOf(assigned(`${near('okta')}|ssws`, /00[\w-]{40}/), nearby(['okta'], '00{base64url:40}')),
    accept: [minimumEntropy(3), hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'okta-token': {
    match: [
      'OKTA_API_TOKEN=«00{base64url:39}x»',
      'curl -H "Authorization: SSWS «00{base62:40}»" https://acme.okta.com/api/v1/users',
      "new okta.Client({ orgUrl, token: '«00{base62:40}»' })",
      'provider "okta" {\n  org_name  = "acme"\n  api_token = "«00{base62:40}»"\n}',
    ],
    ignore: [
      'OKTA_CLIENT_ID=0oa{base62:17}',
      'Authorization: SSWS $' + '{OKTA_API_TOKEN}',
      'okta_token = "00{base62:20}"',
      'okta_token_id = 00{base62:40}',
    ],
  },
};
