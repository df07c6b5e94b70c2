import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'apify-token': {
    kind: 'secret',
    title: 'Apify API token',
    provider: 'Apify',
    docs: 'https://docs.apify.com/platform/integrations/api',
    rotate: 'https://console.apify.com/settings/integrations',
    envVar: 'APIFY_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['apify_api_'],
    pattern: standalone(/apify_api_[A-Za-z0-9]{34,38}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'apify-token': {
    match: [
      'os.environ["APIFY_TOKEN"] = \'«apify_api_{base62:36}»\'',
      'APIFY_TOKEN=«apify_api_{base62:36}»',
      "const client = createClient({ token: '«apify_api_{base62:36}»' });",
    ],
    ignore: [
      'apify_api_...',
      'apify_api_{base62:3}',
      'xapify_api_{base62:36}',
      'if (token.startsWith("apify_api_")) return token;',
    ],
  },
};
