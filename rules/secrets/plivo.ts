import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { atKeyword } from '../finders.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'plivo-auth': {
    kind: 'secret',
    title: 'Plivo auth token',
    provider: 'Plivo',
    docs: 'https://www.plivo.com/docs/account/concepts/authentication',
    rotate: 'https://console.plivo.com/dashboard/',
    envVar: 'PLIVO_AUTH_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['plivo'],
    pattern: firstOf(
      /plivo\.(?:Rest)?(?:API|Client)\(\s{0,20}["'][MS]A[A-Z0-9]{18}["'],\s{0,20}["'](?<secret>[A-Za-z0-9+/]{40})["']/i,
      atKeyword(assigned(near('plivo', 'token|secret|passw'), /[A-Za-z0-9+/]{40}/)),
      nearby(['plivo'], '{base62:40}'),
    ),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'plivo-auth': {
    match: [
      'PLIVO_AUTH_TOKEN=«{base62:37}aB3»',
      "client = plivo.RestClient('MA{ALNUM:18}', '«{base62:37}aB3»')",
      '"plivoAuthToken": "«{base62:37}aB3»"',
    ],
    ignore: [
      'PLIVO_AUTH_ID=MA{ALNUM:18}',
      'PLIVO_AUTH_TOKEN=<token>',
      'plivo_token_sha1 = "{hex:40}"',
      'plivo.RestClient()',
    ],
  },
};
