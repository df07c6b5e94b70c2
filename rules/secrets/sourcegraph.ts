import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'sourcegraph-token': {
    kind: 'secret',
    title: 'Sourcegraph access token',
    provider: 'Sourcegraph',
    docs: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
    rotate: 'https://sourcegraph.com/user/settings/tokens',
    envVar: 'SRC_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sgp_', 'slk_', 'sgd_'],
    // Users (with the instance's id since 5.2), licence keys, the dotcom gateway.
    pattern: standalone(/sgp_(?:[0-9a-fA-F]{16}_|local_)?[0-9a-fA-F]{40}|s(?:lk|gd)_[0-9a-f]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'sourcegraph-token': {
    match: [
      'SRC_ACCESS_TOKEN=«sgp_{hex:40}»',
      "curl -H 'Authorization: token «sgp_{hex:16}_{hex:40}»' https://sg/.api/graphql",
      '"cody.accessToken": "«sgp_local_{hex:40}»"',
      'license: «slk_{hex:64}»',
    ],
    ignore: ['sgp_{hex:20}', 'token starts with sgp_', 'int slk_count = 3;'],
  },
};
