import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'mergify-key': {
    kind: 'secret',
    title: 'Mergify application key',
    provider: 'Mergify',
    docs: 'https://docs.mergify.com/api/',
    rotate: 'https://dashboard.mergify.com/',
    envVar: 'MERGIFY_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['mergify_application_key_'],
    pattern: standalone(/mergify_application_key_[\w-]{40,200}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mergify-key': {
    match: [
      'os.environ["MERGIFY_API_KEY"] = \'«mergify_application_key_{base62:64}»\'',
      'MERGIFY_API_KEY=«mergify_application_key_{base62:64}»',
      "const client = createClient({ token: '«mergify_application_key_{base62:64}»' });",
    ],
    ignore: [
      'mergify_application_key_...',
      'mergify_application_key_{base62:3}',
      'xmergify_application_key_{base62:64}',
      'if (token.startsWith("mergify_application_key_")) return token;',
    ],
  },
};
