import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'workos-key': {
    kind: 'secret',
    title: 'WorkOS API key',
    provider: 'WorkOS',
    docs: 'https://workos.com/docs/reference/authentication',
    rotate: 'https://dashboard.workos.com/api-keys',
    envVar: 'WORKOS_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk_live_a2v5x', 'sk_test_a2v5x'],
    // What follows the prefix is base64 of `key_…`.
    pattern: standalone(/sk_(?:live|test)_a2V5X[A-Za-z0-9+/_-]{20,150}={0,2}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'workos-key': {
    match: [
      "WORKOS_API_KEY='«sk_test_a2V5Xz{base62:66}»'",
      'const workos = new WorkOS("«sk_live_a2V5XzA{base62:60}==»");',
      'workos:\n  api_key: «sk_live_a2V5Xz{base62:66}»',
    ],
    ignore: ['sk_test_a2V5X...', 'sk_live_a2V5X{base62:8}', 'the key begins with sk_test_a2V5X'],
  },
};
