import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'paypal-braintree': {
    kind: 'secret',
    title: 'Braintree access token',
    provider: 'PayPal',
    docs: 'https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens',
    rotate: 'https://www.braintreegateway.com/login',
    envVar: 'BRAINTREE_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['access_token$'],
    pattern: standalone(/access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'paypal-braintree': {
    match: [
      "gateway = BraintreeGateway(access_token='«access_token$production${alnum:16}${hex:32}»')",
      'BRAINTREE_ACCESS_TOKEN=«access_token$sandbox${alnum:16}${hex:32}»',
      'accessToken: "«access_token$production${alnum:16}${hex:32}»",',
    ],
    ignore: [
      'url = "?access_token$production"',
      'access_token$development${alnum:16}',
      'echo access_token$suffix',
      'my_access_token$production${alnum:16}',
    ],
  },
};
