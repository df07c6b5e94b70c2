import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'definednetworking-token': {
    kind: 'secret',
    title: 'Defined Networking API token',
    provider: 'Defined Networking',
    docs: 'https://docs.defined.net/',
    rotate: 'https://admin.defined.net/settings/api-keys',
    envVar: 'DEFINED_NET_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['dnkey-'],
    pattern: standalone(/dnkey-[A-Za-z0-9=_-]{26}-[A-Za-z0-9=_-]{52}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'definednetworking-token': {
    match: [
      'curl -H "Authorization: Bearer «dnkey-{ALNUM:26}-{ALNUM:52}»" https://api.example.dev/v1/items',
      '"definedNetApiToken": "«dnkey-{ALNUM:26}-{ALNUM:52}»"',
      '  defined_net_api_token: «dnkey-{ALNUM:26}-{ALNUM:52}»',
    ],
    ignore: [
      'dnkey-...',
      'dnkey-{ALNUM:3}-{ALNUM:3}',
      'xdnkey-{ALNUM:26}-{ALNUM:52}',
      'if (token.startsWith("dnkey-")) return token;',
    ],
  },
};
