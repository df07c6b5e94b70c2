import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'ably-key': {
    kind: 'secret',
    title: 'Ably API key',
    provider: 'Ably',
    docs: 'https://ably.com/docs/platform/account/app/api',
    rotate: 'https://ably.com/accounts/any/apps/any/app_keys',
    envVar: 'ABLY_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['ably'],
    pattern: assigned(near('ably'), /[\w-]{5,7}\.[\w-]{5,7}:[\w-]{43}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ably-key': {
    match: [
      "const ablyToken = '«{base62:6}.{base62:6}:{base62:43}»';",
      'ably_api_key: «{base62:6}.{base62:6}:{base62:43}»',
      'ABLY_API_KEY=«{base62:6}.{base62:6}:{base62:43}»',
    ],
    ignore: [
      'ABLY_API_KEY=${ABLY_API_KEY}',
      'ably_api_key = "{base62:5}.{base62:5}:{base62:5}"',
      'ably_key_hash = "{base62:6}.{base62:6}:{base62:43}{alnum:6}"',
      'https://docs.example.dev/ably/authentication',
    ],
  },
};
