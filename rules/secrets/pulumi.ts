import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'pulumi-token': {
    kind: 'secret',
    title: 'Pulumi access token',
    provider: 'Pulumi',
    docs: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
    rotate: 'https://app.pulumi.com/account/tokens',
    envVar: 'PULUMI_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['pul-'],
    pattern: standalone(/pul-[0-9a-f]{40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'pulumi-token': {
    match: [
      'PULUMI_ACCESS_TOKEN=«pul-{hex:40}»',
      '{"accessTokens":{"https://api.pulumi.com":"«pul-{hex:40}»"}}',
      "curl -H 'Authorization: token «pul-{hex:40}»' https://api.pulumi.com/api/user",
    ],
    ignore: ['pul-{hex:20}', '.pul-right { float: right }', 'pul-{base62:20}zz{base62:18}'],
  },
};
