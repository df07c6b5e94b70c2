import { assigned } from '../assigned.ts';
import { withRelated } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';
import { mentions } from '../tokens.ts';

export const rules = defineRules({
  'paypal-oauth': {
    kind: 'secret',
    title: 'PayPal client secret',
    provider: 'PayPal',
    docs: 'https://developer.paypal.com/api/rest/authentication/',
    rotate: 'https://developer.paypal.com/dashboard/applications',
    envVar: 'PAYPAL_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['paypal', 'client_secret', 'clientsecret'],
    pattern: withRelated(
      firstOf(assigned(`${near('paypal', 'secret|key|token|passw|pwd')}|client_?secret`, /E[\w-]{79}/)),
      /(?<![\w-])(?<part>A[\w-]{79})(?![\w-])/,
      300,
    ),
    accept: [(value) => value.startsWith('E'), mentions(/paypal/i)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'paypal-oauth': {
    match: [
      'PAYPAL_CLIENT_SECRET=«E{base62:79}»',
      '"paypal": {\n  "clientId": "A{base62:79}",\n  "clientSecret": "«E{base62:40}-{base62:38}»"\n}',
      "paypalClientSecret = '«E{base62:20}_{base62:58}»';",
    ],
    ignore: [
      'PAYPAL_CLIENT_ID=A{base62:79}',
      'PAYPAL_CLIENT_SECRET=$PAYPAL_SECRET',
      '<script src="https://www.paypal.com/sdk/js?client-id=A{base62:79}"></script>',
      'paypal_secret: {hex:40}',
    ],
  },
};
