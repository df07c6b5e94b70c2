import { hasDigit, minimumEntropy } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { apart } from '../shapes.ts';

export const rules = defineRules({
  'checkout-key': {
    kind: 'secret',
    title: 'Checkout.com secret key',
    provider: 'Checkout.com',
    docs: 'https://www.checkout.com/docs/developer-resources/api/api-authentication/api-keys',
    rotate: 'https://dashboard.checkout.com/developers/keys',
    envVar: 'CHECKOUT_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk_sbox_', 'sk_'],
    pattern: apart(/(?<secret>sk_(?:sbox_)?[a-z2-7]{26}[a-z2-7*#$=])(?![\w*#$=-])/, '\\w'),
    accept: [hasDigit, minimumEntropy(3.2)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'checkout-key': {
    match: [
      'CHECKOUT_SECRET_KEY=«sk_sbox_{base32:26}*»',
      'builder.secretKey("«sk_{base32:20}4h7k2mz»")',
      "ckoAuth = '«sk_{base32:26}#»'",
      'Authorization: Bearer «sk_sbox_{base32:27}»',
    ],
    ignore: [
      'pk_sbox_{base32:26}* // the sk_sbox_ key is secret',
      'sk_learn_pipelines_and_models_of',
      'task_{base32:27}',
      'sk_{base32:40}',
      'sk_sbox_xxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
};
