import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'cockroach-key': {
    kind: 'secret',
    title: 'CockroachDB Cloud API key',
    provider: 'CockroachDB',
    docs: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#api-access',
    rotate: 'https://cockroachlabs.cloud/access',
    envVar: 'COCKROACH_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['ccdb1_'],
    pattern: standalone(/CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'cockroach-key': {
    match: [
      'COCKROACH_API_KEY=«CCDB1_{base62:22}_{base62:40}»',
      'curl -H "Authorization: Bearer «CCDB1_{base62:22}_{base62:40}»" https://cockroachlabs.cloud/api/v1/clusters',
      "cockroach:\n  apiKey: '«CCDB1_{base62:22}_{base62:40}»'",
    ],
    ignore: ['CCDB1_{base62:22}', 'the secret key starts with CCDB1_', 'CCDB1_{base62:22}_{base62:12}'],
  },
};
