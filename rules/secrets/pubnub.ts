import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'pubnub-secret': {
    kind: 'secret',
    title: 'PubNub secret key',
    provider: 'PubNub',
    docs: 'https://www.pubnub.com/docs/',
    rotate: 'https://admin.pubnub.com/',
    envVar: 'PUBNUB_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sec-c-'],
    pattern: standalone(/sec-c-[A-Za-z0-9+/]{46,50}(?![A-Za-z0-9+/])={0,2}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'pubnub-secret': {
    match: [
      'curl -H "Authorization: Bearer «sec-c-{base62:48}»" https://api.example.dev/v1/items',
      '"pubnubSecretKey": "«sec-c-{base62:48}»"',
      '  pubnub_secret_key: «sec-c-{base62:48}»',
    ],
    ignore: ['sec-c-...', 'sec-c-{base62:3}', 'xsec-c-{base62:48}', 'if (token.startsWith("sec-c-")) return token;'],
  },
};
