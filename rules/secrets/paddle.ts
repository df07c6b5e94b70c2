import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'paddle-key': {
    kind: 'secret',
    title: 'Paddle API key',
    provider: 'Paddle',
    docs: 'https://developer.paddle.com/api-reference/about/authentication',
    rotate: 'https://vendors.paddle.com/authentication-v2',
    envVar: 'PADDLE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
    pattern: standalone(/pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'paddle-key': {
    match: [
      'curl -H "Authorization: Bearer «pdl_live_apikey_{alnum:26}_{base62:22}_{base62:3}»" https://api.example.dev/v1/items',
      '"paddleApiKey": "«pdl_sdbx_apikey_{alnum:26}_{base62:22}_{base62:3}»"',
      '  paddle_api_key: «pdl_live_apikey_{alnum:26}_{base62:22}_{base62:3}»',
    ],
    ignore: [
      'pdl_live_apikey_...',
      'pdl_live_apikey_{alnum:3}_{base62:3}_{base62:3}',
      'xpdl_live_apikey_{alnum:26}_{base62:22}_{base62:3}',
      'if (token.startsWith("pdl_live_apikey_")) return token;',
    ],
  },
};
