import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'dnsimple-token': {
    kind: 'secret',
    title: 'DNSimple API token',
    provider: 'DNSimple',
    docs: 'https://support.dnsimple.com/articles/api-access-token/',
    rotate: 'https://dnsimple.com/user/access_tokens',
    envVar: 'DNSIMPLE_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['dnsimple_a_', 'dnsimple_u_'],
    pattern: standalone(/dnsimple_[au]_[A-Za-z0-9]{32,44}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'dnsimple-token': {
    match: [
      '"dnsimpleToken": "«dnsimple_a_{base62:32}»"',
      '  dnsimple_token: «dnsimple_u_{base62:32}»',
      'os.environ["DNSIMPLE_TOKEN"] = \'«dnsimple_a_{base62:32}»\'',
    ],
    ignore: [
      'dnsimple_a_...',
      'dnsimple_a_{base62:3}',
      'xdnsimple_a_{base62:32}',
      'if (token.startsWith("dnsimple_a_")) return token;',
    ],
  },
};
