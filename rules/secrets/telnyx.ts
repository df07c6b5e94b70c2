import { defineRules, type ExamplesOf } from '../rule.ts';
import { apart } from '../shapes.ts';

export const rules = defineRules({
  'telnyx-key': {
    kind: 'secret',
    title: 'Telnyx API key',
    provider: 'Telnyx',
    docs: 'https://developers.telnyx.com/docs/account-setup/authentication',
    rotate: 'https://portal.telnyx.com/#/app/api-keys',
    envVar: 'TELNYX_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['key01'],
    pattern: apart(/(?<secret>KEY01[0-9A-F]{30}_[A-Za-z0-9]{22})(?![\w-])/, '\\w-'),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'telnyx-key': {
    match: [
      'TELNYX_API_KEY=«KEY01{HEX:30}_{base62:22}»',
      "telnyx.api_key = '«KEY01{HEX:30}_{base62:22}»'",
      'Authorization: Bearer «KEY01{HEX:30}_{base62:22}»',
    ],
    ignore: ['KEY01{HEX:30}', 'TELNYX_API_KEY=KEY0123456789ABCDEF', 'key01 = keys[0]', 'KEY01_{base62:40}'],
  },
};
