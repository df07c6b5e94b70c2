import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'flyio-token': {
    kind: 'secret',
    title: 'Fly.io access token',
    provider: 'Fly.io',
    docs: 'https://fly.io/docs/security/tokens/',
    rotate: 'https://fly.io/user/personal_access_tokens',
    envVar: 'FLY_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['fo1_', 'fm1r_', 'fm1a_', 'fm2_'],
    // Macaroons come as a list, joined by commas.
    pattern: standalone(
      /fo1_[\w-]{43}|(?:fm1[ar]|fm2)_[A-Za-z0-9+/]{80,2000}={0,3}(?:,(?:fm1[ar]|fm2)_[A-Za-z0-9+/]{80,2000}={0,3}){0,4}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'flyio-token': {
    match: [
      'FLY_API_TOKEN=«fo1_{base62:43}»',
      'FLY_API_TOKEN="FlyV1 «fm2_{base64:180}=»"',
      'access_token: «fm1r_{base64:160},fm2_{base64:200}==»',
    ],
    ignore: ['fo1_{base62:20}', 'if token.startswith("fm2_"):', 'FLY_API_TOKEN="FlyV1 fm2_$TOKEN"'],
  },
};
