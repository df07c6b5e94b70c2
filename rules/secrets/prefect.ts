import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'prefect-key': {
    kind: 'secret',
    title: 'Prefect API key',
    provider: 'Prefect',
    docs: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
    rotate: 'https://app.prefect.cloud/my/api-keys',
    envVar: 'PREFECT_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['pnu_', 'pnb_'],
    pattern: standalone(/pn[ub]_[A-Za-z0-9]{36}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'prefect-key': {
    match: [
      'PREFECT_API_KEY=«pnu_{base62:36}»',
      'prefect cloud login -k «pnb_{base62:36}»',
      'client = PrefectClient(api_key="«pnu_{base62:36}»")',
    ],
    ignore: ['pnu_{base62:10}', 'int pnb_size = 3;', 'prefect cloud login -k pnu_...'],
  },
};
