import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'dynatrace-token': {
    kind: 'secret',
    title: 'Dynatrace API token',
    provider: 'Dynatrace',
    docs: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    rotate: 'https://account.dynatrace.com/',
    envVar: 'DT_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['dt0'],
    // The public part of a client's secret has eight characters.
    pattern: standalone(/dt0[a-z]\d{2}\.(?:[A-Z0-9]{24}|[A-Z0-9]{8})\.[A-Z0-9]{64}/i),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'dynatrace-token': {
    match: [
      'DT_API_TOKEN=«dt0c01.{ALNUM:24}.{ALNUM:64}»',
      'Authorization: Api-Token «dt0c01.{ALNUM:24}.{ALNUM:64}»',
      'DT_CLIENT_SECRET="«dt0s02.{ALNUM:8}.{ALNUM:64}»"',
      'spec:\n  tokens:\n    apiToken: "«dt0s16.{ALNUM:24}.{ALNUM:64}»"',
    ],
    ignore: ['dt0c01.{ALNUM:24}', 'double dt0 = 0.01;', 'token: dt0c01.ABC.XYZ'],
  },
};
