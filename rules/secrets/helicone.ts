import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'helicone-key': {
    kind: 'secret',
    title: 'Helicone API key',
    provider: 'Helicone',
    docs: 'https://docs.helicone.ai/',
    rotate: 'https://us.helicone.ai/settings/api-keys',
    envVar: 'HELICONE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk-helicone-'],
    pattern: standalone(/sk-helicone-[a-z0-9-]{20,60}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'helicone-key': {
    match: [
      "const client = createClient({ token: '«sk-helicone-{alnum:7}-{alnum:7}-{alnum:7}-{alnum:7}»' });",
      'curl -H "Authorization: Bearer «sk-helicone-{alnum:7}-{alnum:7}-{alnum:7}-{alnum:7}»" https://api.example.dev/v1/items',
      '"heliconeApiKey": "«sk-helicone-{alnum:7}-{alnum:7}-{alnum:7}-{alnum:7}»"',
    ],
    ignore: [
      'sk-helicone-...',
      'sk-helicone-{alnum:3}-{alnum:3}-{alnum:3}-{alnum:3}',
      'xsk-helicone-{alnum:7}-{alnum:7}-{alnum:7}-{alnum:7}',
      'if (token.startsWith("sk-helicone-")) return token;',
    ],
  },
};
