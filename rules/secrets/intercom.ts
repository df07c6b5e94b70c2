import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'intercom-token': {
    kind: 'secret',
    title: 'Intercom access token',
    provider: 'Intercom',
    docs: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    rotate: 'https://app.intercom.com/a/developer-signup',
    envVar: 'INTERCOM_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['dg9ro'],
    // Base64 of `tok:`, an id, and the version of the token.
    pattern: standalone(/dG9rO[A-Za-z0-9+/_-]{50,80}={0,2}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'intercom-token': {
    match: [
      'INTERCOM_ACCESS_TOKEN=«dG9rO{base62:54}=»',
      "const client = new Intercom.Client({ token: '«dG9rO{base62:54}=»' });",
      'Authorization: Bearer «dG9rOm{base62:54}»',
    ],
    ignore: ['dG9rO{base62:10}', "btoa('tok:') == 'dG9rOg=='", 'dG9rO...'],
  },
};
