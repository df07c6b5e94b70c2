import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'liveblocks-key': {
    kind: 'secret',
    title: 'Liveblocks secret key',
    provider: 'Liveblocks',
    docs: 'https://liveblocks.io/docs/authentication',
    rotate: 'https://liveblocks.io/dashboard/apikeys',
    envVar: 'LIVEBLOCKS_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk_prod_', 'sk_dev_'],
    pattern: standalone(/sk_(?:prod|dev)_[\w-]{56,90}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'liveblocks-key': {
    match: [
      'os.environ["LIVEBLOCKS_SECRET_KEY"] = \'«sk_prod_{base62:64}»\'',
      'LIVEBLOCKS_SECRET_KEY=«sk_dev_{base62:64}»',
      "const client = createClient({ token: '«sk_prod_{base62:64}»' });",
    ],
    ignore: [
      'sk_prod_...',
      'sk_prod_{base62:3}',
      'xsk_prod_{base62:64}',
      'if (token.startsWith("sk_prod_")) return token;',
    ],
  },
};
