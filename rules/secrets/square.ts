import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'square-token': {
    kind: 'secret',
    title: 'Square access token or application secret',
    provider: 'Square',
    docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    rotate: 'https://developer.squareup.com/apps',
    envVar: 'SQUARE_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['EAAA', 'sq0atp-', 'sq0csp-', 'sandbox-sq0csb-'],
    // Base64 of zero bytes has many an AAAA, and Facebook's tokens are longer: hence the exact length.
    pattern: standalone(/(?:(?<![\w+/-])EAAA[\w-]{60}(?![+/=])|sq0atp-[\w-]{22}|(?:sq0csp|sandbox-sq0csb)-[\w-]{43})/),
    accept: [(value) => /\d/.test(value.slice(6)) && /[a-z]/.test(value) && /[A-Z]/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'square-token': {
    match: [
      'SQUARE_ACCESS_TOKEN=«EAAAE{base64url:56}aA1»',
      "accessToken: '«sq0atp-{base64url:19}aA1»'",
      'Authorization: Bearer «EAAAl{base64url:56}aA1»',
      'application_secret = "«sq0csp-{base64url:40}aA1»"',
      'application_secret = "«sandbox-sq0csb-{base64url:40}aA1»"',
    ],
    ignore: [
      'EAAA{base62:20}',
      'EAAA{base62:120}',
      'font/woff2;base64,{base64:40}EAAA{base62:60}',
      'sq0idp-{base62:22}; sq0atp-',
    ],
  },
};
