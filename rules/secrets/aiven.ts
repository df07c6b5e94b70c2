import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'aiven-password': {
    kind: 'secret',
    title: 'Aiven service password',
    provider: 'Aiven',
    docs: 'https://aiven.io/docs/platform/howto/reset-service-password',
    rotate: 'https://console.aiven.io/',
    envVar: 'AIVEN_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['avns_'],
    pattern: standalone(/AVNS_[\w-]{18,60}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'aiven-password': {
    match: [
      '"aivenPassword": "«AVNS_{base62:19}»"',
      '  aiven_password: «AVNS_{base62:19}»',
      'os.environ["AIVEN_PASSWORD"] = \'«AVNS_{base62:19}»\'',
    ],
    ignore: ['AVNS_...', 'AVNS_{base62:3}', 'xAVNS_{base62:19}', 'if (token.startsWith("AVNS_")) return token;'],
  },
};
