import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'frameio-token': {
    kind: 'secret',
    title: 'Frame.io developer token',
    provider: 'Frame.io',
    docs: 'https://developer.frame.io/docs/getting-started/authentication',
    rotate: 'https://developer.frame.io/app/tokens',
    envVar: 'FRAMEIO_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['fio-u-'],
    pattern: standalone(/fio-u-[\w=-]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'frameio-token': {
    match: [
      'FRAMEIO_TOKEN=«fio-u-{base62:64}»',
      'client = FrameioClient("«fio-u-{base64url:63}A»")',
      'Authorization: Bearer «fio-u-{base62:64}»',
    ],
    ignore: ['fio-u-{base62:20}', 'fio-u-...', 'tokens start with fio-u-'],
  },
};
