import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'valtown-token': {
    kind: 'secret',
    title: 'Val Town API token',
    provider: 'Val Town',
    docs: 'https://docs.val.town/',
    rotate: 'https://www.val.town/settings/api',
    envVar: 'VAL_TOWN_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['vtwn_'],
    pattern: standalone(/vtwn_[\w-]{20,80}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'valtown-token': {
    match: [
      '"valTownApiKey": "«vtwn_{base62:32}»"',
      '  val_town_api_key: «vtwn_{base62:32}»',
      'os.environ["VAL_TOWN_API_KEY"] = \'«vtwn_{base62:32}»\'',
    ],
    ignore: ['vtwn_...', 'vtwn_{base62:3}', 'xvtwn_{base62:32}', 'if (token.startsWith("vtwn_")) return token;'],
  },
};
