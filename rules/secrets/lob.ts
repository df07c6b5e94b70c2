import { defineRules, type ExamplesOf } from '../rule.ts';
import { apart } from '../shapes.ts';

export const rules = defineRules({
  'lob-key': {
    kind: 'secret',
    title: 'Lob API key',
    provider: 'Lob',
    docs: 'https://docs.lob.com/#tag/Authentication',
    rotate: 'https://dashboard.lob.com/settings/api-keys',
    envVar: 'LOB_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['live_', 'test_'],
    pattern: apart(/(?<secret>(?:live|test)_[0-9a-f]{35})(?![\w-])/, '\\w-'),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'lob-key': {
    match: [
      'LOB_API_KEY=«live_{hex:35}»',
      "const lob = new Lob('«test_{hex:35}»')",
      'curl -u «test_{hex:35}»: https://api.lob.com/v1/letters',
    ],
    ignore: [
      'publishable = "live_pub_{hex:31}"',
      'test_{hex:32}',
      'test_{hex:40}',
      'sk_live_{hex:35}',
      'def test_deadbeef(): pass',
    ],
  },
};
