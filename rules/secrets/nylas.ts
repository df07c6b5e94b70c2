import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'nylas-key': {
    kind: 'secret',
    title: 'Nylas API key',
    provider: 'Nylas',
    docs: 'https://developer.nylas.com/docs/',
    rotate: 'https://dashboard-v3.nylas.com/',
    envVar: 'NYLAS_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['nyk_'],
    pattern: standalone(/nyk_[A-Za-z0-9_]{60,70}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'nylas-key': {
    match: [
      '  nylas_api_key: «nyk_v0_{base62:64}»',
      'os.environ["NYLAS_API_KEY"] = \'«nyk_{base62:67}»\'',
      'NYLAS_API_KEY=«nyk_v0_{base62:64}»',
    ],
    ignore: [
      'nyk_v0_...',
      'nyk_v0_{base62:3}',
      'xnyk_v0_{base62:64}',
      'if (token.startsWith("nyk_v0_")) return token;',
    ],
  },
};
