import { hasDigit, minimumEntropy } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'databento-key': {
    kind: 'secret',
    title: 'Databento API key',
    provider: 'Databento',
    docs: 'https://databento.com/docs/portal/api-keys',
    rotate: 'https://databento.com/portal/keys',
    envVar: 'DATABENTO_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['db-'],
    pattern: standalone(/db-[A-Za-z0-9]{29}/),
    accept: [hasDigit, minimumEntropy(3)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'databento-key': {
    match: [
      'DATABENTO_API_KEY=«db-{base62:29}»',
      'client = db.Historical("«db-{base62:29}»")',
      "key: '«db-{base62:29}»'",
    ],
    ignore: ['db-production-primary.internal', 'db-{base62:10}', 'db-{lower:29}'],
  },
};
