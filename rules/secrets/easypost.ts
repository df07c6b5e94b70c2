import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'easypost-key': {
    kind: 'secret',
    title: 'EasyPost API key',
    provider: 'EasyPost',
    docs: 'https://docs.easypost.com/docs/authentication',
    rotate: 'https://app.easypost.com/account/api-keys',
    envVar: 'EASYPOST_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['ezak', 'eztk'],
    // `EZTK` is a test key.
    pattern: standalone(/EZ[AT]K[A-Za-z0-9]{54}/),
    verify: (value) => (value.startsWith('EZTK') ? { reason: 'a test key moves no money', weight: -1 } : undefined),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'easypost-key': {
    match: [
      'EASYPOST_API_KEY=«EZAK{base62:54}»',
      'client = easypost.EasyPostClient("«EZTK{base62:54}»")',
      'curl -u "«EZAK{base62:54}»:" https://api.easypost.com/v2/addresses',
    ],
    ignore: ['EZAK{base62:10}', 'EZTK...', 'starts with EZAK'],
  },
};
