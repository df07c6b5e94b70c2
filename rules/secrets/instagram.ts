import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'instagram-token': {
    kind: 'secret',
    title: 'Instagram access token',
    provider: 'Meta',
    docs: 'https://developers.facebook.com/docs/instagram-platform/reference/access_token',
    rotate: 'https://www.instagram.com/accounts/manage_access/',
    envVar: 'INSTAGRAM_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['igqv', 'igqw', 'igaa'],
    pattern: standalone(/IG(?:QV|QW|AA)[\w-]{80,300}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'instagram-token': {
    match: [
      'INSTAGRAM_ACCESS_TOKEN=«IGQV{base62:150}»',
      "const token = '«IGAA{base62:160}»';",
      'https://graph.instagram.com/me?access_token=«IGQW{base64url:140}x»',
    ],
    ignore: ['IGQV{base62:20}', 'INSTAGRAM_ACCESS_TOKEN=IGAA...', '{base64:50}IGAA{base64:100}'],
  },
};
