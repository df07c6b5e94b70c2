import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'browserbase-key': {
    kind: 'secret',
    title: 'Browserbase API key',
    provider: 'Browserbase',
    docs: 'https://docs.browserbase.com/',
    rotate: 'https://www.browserbase.com/settings',
    envVar: 'BROWSERBASE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['bb_live_'],
    pattern: standalone(/bb_live_[\w-]{24,40}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'browserbase-key': {
    match: [
      '"browserbaseApiKey": "«bb_live_{base62:27}»"',
      '  browserbase_api_key: «bb_live_{base62:27}»',
      'os.environ["BROWSERBASE_API_KEY"] = \'«bb_live_{base62:27}»\'',
    ],
    ignore: [
      'bb_live_...',
      'bb_live_{base62:3}',
      'xbb_live_{base62:27}',
      'if (token.startsWith("bb_live_")) return token;',
    ],
  },
};
