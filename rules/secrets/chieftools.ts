import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'chieftools-token': {
    kind: 'secret',
    title: 'Chief Tools personal access token',
    provider: 'Chief Tools',
    docs: 'https://docs.chief.app/',
    rotate: 'https://account.chief.app/api/tokens',
    envVar: 'CHIEF_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ctp_'],
    pattern: standalone(/ctp_[A-Za-z0-9_]{36,80}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'chieftools-token': {
    match: [
      "const client = createClient({ token: '«ctp_{base62:50}»' });",
      'curl -H "Authorization: Bearer «ctp_{base62:50}»" https://api.example.dev/v1/items',
      '"chiefToken": "«ctp_{base62:50}»"',
    ],
    ignore: ['ctp_...', 'ctp_{base62:3}', 'xctp_{base62:50}', 'if (token.startsWith("ctp_")) return token;'],
  },
};
