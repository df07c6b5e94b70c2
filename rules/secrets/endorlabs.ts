import { isRandomToken } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'endorlabs-key': {
    kind: 'secret',
    title: 'Endor Labs API key or secret',
    provider: 'Endor Labs',
    docs: 'https://docs.endorlabs.com/administration/api-keys/',
    rotate: 'https://app.endorlabs.com/',
    envVar: 'ENDOR_API_CREDENTIALS_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['endr+'],
    pattern: standalone(/endr\+[A-Za-z0-9-]{16,48}/),
    accept: [(value) => isRandomToken(value.slice('endr+'.length))],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'endorlabs-key': {
    match: [
      'ENDOR_API_CREDENTIALS_KEY=«endr+{base62:16}»',
      'endorctl scan --api-secret "«endr+{base62:16}»"',
      'api_secret: «endr+{base62:16}»',
    ],
    ignore: ['endr+{base62:6}', 'endr+...', 'a key starts with endr+'],
  },
};
