import { atKeyword, withRelated } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'amazon-oauth-client': {
    kind: 'secret',
    title: 'Login with Amazon client secret',
    provider: 'Amazon',
    docs: 'https://developer.amazon.com/docs/login-with-amazon/register-web.html',
    rotate: 'https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html',
    envVar: 'LWA_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['amzn1.oa2-cs.'],
    pattern: withRelated(
      atKeyword(standalone(/amzn1\.oa2-cs\.v[0-9]\.[0-9a-f]{64}/)),
      /(?<part>amzn1\.application-oa2-client\.[0-9a-f]{32})/,
      400,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'amazon-oauth-client': {
    match: [
      'LWA_CLIENT_SECRET=«amzn1.oa2-cs.v1.{hex:64}»',
      'client_id: amzn1.application-oa2-client.{hex:32}\nclient_secret: "«amzn1.oa2-cs.v1.{hex:64}»"',
      "new Client({ secret: '«amzn1.oa2-cs.v1.{hex:64}»' })",
    ],
    ignore: [
      'amzn1.oa2-cs.v1.{hex:32}',
      'secret.startsWith("amzn1.oa2-cs.v1.")',
      'amzn1.oa2-cs.v1.<your secret>',
      'amzn1.application-oa2-client.{hex:32}',
    ],
  },
};
