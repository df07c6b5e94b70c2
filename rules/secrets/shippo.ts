import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'shippo-token': {
    kind: 'secret',
    title: 'Shippo API token',
    provider: 'Shippo',
    docs: 'https://docs.goshippo.com/docs/guides_general/authentication/',
    rotate: 'https://apps.goshippo.com/settings/api',
    envVar: 'SHIPPO_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['shippo_live_', 'shippo_test_'],
    pattern: standalone(/shippo_(?:live|test)_[0-9a-f]{40}/),
    verify: (value) =>
      value.startsWith('shippo_test_') ? { reason: 'a test token buys no labels', weight: -1 } : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'shippo-token': {
    match: [
      'SHIPPO_API_KEY=«shippo_live_{hex:40}»',
      'shippo.config.api_key = "«shippo_test_{hex:40}»"',
      'Authorization: ShippoToken «shippo_live_{hex:40}»',
    ],
    ignore: ['shippo_test_{hex:10}', 'shippo_live_mode = true', 'shippo_test_client.rb'],
  },
};
