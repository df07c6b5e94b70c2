import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'ramp-secret': {
    kind: 'secret',
    title: 'Ramp client secret or access token',
    provider: 'Ramp',
    docs: 'https://docs.ramp.com/',
    rotate: 'https://app.ramp.com/settings/developer',
    envVar: 'RAMP_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['ramp_sec_', 'ramp_tok_'],
    pattern: standalone(/ramp_(?:sec_[A-Za-z0-9]{48}|tok_[A-Za-z0-9]{42,48})/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ramp-secret': {
    match: [
      "const client = createClient({ token: '«ramp_sec_{base62:48}»' });",
      'curl -H "Authorization: Bearer «ramp_tok_{base62:48}»" https://api.ramp.com/developer/v1/users',
      '"rampClientSecret": "«ramp_sec_{base62:48}»"',
    ],
    ignore: [
      'ramp_sec_...',
      'ramp_sec_{base62:3}',
      'xramp_sec_{base62:48}',
      'if (token.startsWith("ramp_sec_")) return token;',
    ],
  },
};
