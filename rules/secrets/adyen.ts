import { defineRules, type ExamplesOf } from '../rule.ts';
import { apart } from '../shapes.ts';

export const rules = defineRules({
  'adyen-key': {
    kind: 'secret',
    title: 'Adyen API key',
    provider: 'Adyen',
    docs: 'https://docs.adyen.com/development-resources/api-credentials/',
    rotate: 'https://docs.adyen.com/development-resources/api-credentials/#generate-new-api-key',
    envVar: 'ADYEN_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['aqe'],
    pattern: apart(
      /(?<secret>AQE[A-Za-z0-9+/]{50,150}={0,2}-[A-Za-z0-9+/]{43}=-[^\s"'`\\]{16})(?=["'`\s\\,;)<&]|$)/,
      'A-Za-z0-9+/',
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'adyen-key': {
    match: [
      'ADYEN_API_KEY=«AQE{base64:85}==-{base64:43}=-{base62:16}»',
      'const config = new Config({ apiKey: "«AQE{base64:81}-{base64:43}=-{base62:6}(;@{base62:7}»" });',
      'x-api-key: «AQE{base64:104}-{base64:43}=-{base62:12}<^5}»',
    ],
    ignore: [
      'ADYEN_API_KEY=AQE...',
      'AQE{base64:90}',
      '{base64:30}AQE{base64:85}==-{base64:43}=-{base62:16}',
      'clientKey: "test_{ALNUM:32}" // not the AQE key',
    ],
  },
};
