import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'unkey-key': {
    kind: 'secret',
    title: 'Unkey root key',
    provider: 'Unkey',
    docs: 'https://www.unkey.com/docs',
    rotate: 'https://app.unkey.com/settings/root-keys',
    envVar: 'UNKEY_ROOT_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['unkey_'],
    pattern: standalone(/unkey_[A-Za-z0-9]{20,32}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'unkey-key': {
    match: [
      "const client = createClient({ token: '«unkey_{base62:23}7»' });",
      'curl -H "Authorization: Bearer «unkey_{base62:23}7»" https://api.example.dev/v1/items',
      '"unkeyRootKey": "«unkey_{base62:23}7»"',
    ],
    ignore: ['unkey_...', 'unkey_{base62:3}7', 'xunkey_{base62:23}7', 'if (token.startsWith("unkey_")) return token;'],
  },
};
