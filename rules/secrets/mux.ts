import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'mux-secret': {
    kind: 'secret',
    title: 'Mux access token secret',
    provider: 'Mux',
    docs: 'https://www.mux.com/docs/core/make-api-requests',
    rotate: 'https://dashboard.mux.com/settings/access-tokens',
    envVar: 'MUX_TOKEN_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['mux_token', 'mux_secret', 'mux-token', 'muxtoken', 'mux_access'],
    pattern: assigned('mux[_-]?(?:access[_-]?)?(?:token|secret)', /[A-Za-z0-9+/]{75}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mux-secret': {
    match: [
      'MUX_TOKEN_SECRET=«{base64:75}»',
      "const muxTokenSecret = '«{base64:75}»';",
      '"mux_access_token_secret": "«{base64:75}»"',
    ],
    ignore: ['MUX_TOKEN_SECRET=${MUX_TOKEN_SECRET}', 'MUX_TOKEN_ID={uuid}', 'mux_token_secret = "{base64:90}"'],
  },
};
