import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'linear-key': {
    kind: 'secret',
    title: 'Linear API key or OAuth token',
    provider: 'Linear',
    docs: 'https://linear.app/developers/graphql#personal-api-keys',
    rotate: 'https://linear.app/settings/account/security',
    envVar: 'LINEAR_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['lin_api_', 'lin_oauth_', 'lin_wh_', 'lin_refresh_'],
    pattern: standalone(/lin_(?:api_[A-Za-z0-9]{40}|oauth_[0-9a-f]{64}|(?:wh|refresh)_[A-Za-z0-9]{30,96})/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'linear-key': {
    match: [
      'LINEAR_API_KEY=«lin_api_{base62:40}»',
      'const linear = new LinearClient({ apiKey: "«lin_api_{base62:40}»" });',
      '{"access_token":"«lin_oauth_{hex:64}»"}',
      '{"refresh_token":"«lin_refresh_{hex:64}»"}',
    ],
    ignore: ['lin_api_{base62:10}', "const lin_api_url = 'https://api.linear.app';", 'lin_oauth_...'],
  },
};
