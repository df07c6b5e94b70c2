import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'paystack-key': {
    kind: 'secret',
    title: 'Paystack secret key',
    provider: 'Paystack',
    docs: 'https://paystack.com/docs/api/authentication/',
    rotate: 'https://dashboard.paystack.com/#/settings/developers',
    envVar: 'PAYSTACK_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk_live_', 'sk_test_'],
    pattern: standalone(/sk_(?:live|test)_[0-9a-f]{40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'paystack-key': {
    match: [
      'PAYSTACK_SECRET_KEY=«sk_live_{hex:40}»',
      "Paystack('«sk_test_{hex:40}»')",
      'curl -H "Authorization: Bearer «sk_live_{hex:40}»" https://api.paystack.co/transaction',
    ],
    ignore: [
      'key: "pk_live_{hex:40}" // sk_live_ stays on the server',
      'sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'sk_test_{hex:30}',
      'x_sk_live_{hex:64}',
    ],
  },
};
