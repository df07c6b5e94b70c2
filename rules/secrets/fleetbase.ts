import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'fleetbase-key': {
    kind: 'secret',
    title: 'Fleetbase live key',
    provider: 'Fleetbase',
    docs: 'https://docs.fleetbase.io/',
    rotate: 'https://console.fleetbase.io/',
    envVar: 'FLEETBASE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['flb_live_'],
    pattern: standalone(/flb_live_[A-Za-z0-9]{20,40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'fleetbase-key': {
    match: [
      'curl -H "Authorization: Bearer «flb_live_{base62:20}»" https://api.example.dev/v1/items',
      '"fleetbaseKey": "«flb_live_{base62:20}»"',
      '  fleetbase_key: «flb_live_{base62:20}»',
    ],
    ignore: [
      'flb_live_...',
      'flb_live_{base62:3}',
      'xflb_live_{base62:20}',
      'if (token.startsWith("flb_live_")) return token;',
    ],
  },
};
