import { textAround } from '../finders.ts';
import { type Candidate, defineRules, type ExamplesOf } from '../rule.ts';

/** Of what type a key is stands beside it. RFC 7517, section 4.1. */
const isBesideType = (_value: string, candidate: Candidate) =>
  /["']kty["']\s{0,4}:\s{0,4}["'](?:EC|RSA|OKP|oct)["']/.test(textAround(candidate, 3000, 3000));

export const rules = defineRules({
  'json-web-key': {
    kind: 'secret',
    title: 'Private JSON Web Key',
    provider: 'JOSE',
    docs: 'https://www.rfc-editor.org/rfc/rfc7517#section-9.2',
    envVar: 'JWK_PRIVATE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['"d"', "'d'", '"k"', "'k'"],
    // The private exponent or scalar; of a symmetric key, all of it. RFC 7518, section 6.
    pattern: /["'][dk]["']\s{0,4}:\s{0,4}["'](?<secret>[\w-]{42,1400})["']/,
    accept: [isBesideType],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'json-web-key': {
    match: [
      '{"kty":"EC","crv":"P-256","x":"{base64url:43}","y":"{base64url:43}","d":"«{base64url:43}»"}',
      '{\n  "kty": "RSA",\n  "n": "{base64url:342}",\n  "e": "AQAB",\n  "d": "«{base64url:342}»"\n}',
      "const jwk = { 'kty': 'OKP', 'crv': 'Ed25519', 'd': '«{base64url:43}»', 'x': '{base64url:43}' };",
      '{"k":"«{base64url:86}»","alg":"HS512","kty":"oct"}',
    ],
    ignore: [
      '{"kty":"EC","crv":"P-256","x":"{base64url:43}","y":"{base64url:43}"}',
      '{"d": "{base64url:43}"}',
      '{"kty":"RSA","d":"short"}',
      '{"d":"M10 10 L20 20","k":"v"}',
      '{"kty":"oct","k":"..."}',
    ],
  },
};
