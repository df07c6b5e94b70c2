import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'zoho-token': {
    kind: 'secret',
    title: 'Zoho access or refresh token',
    provider: 'Zoho',
    docs: 'https://www.zoho.com/accounts/protocol/oauth.html',
    rotate: 'https://accounts.zoho.com/home#sessions/connectedapps',
    envVar: 'ZOHO_REFRESH_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['1000.'],
    pattern: standalone(/1000\.[0-9a-f]{32}\.[0-9a-f]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'zoho-token': {
    match: [
      '  zoho_refresh_token: «1000.{hex:32}.{hex:32}»',
      'os.environ["ZOHO_REFRESH_TOKEN"] = \'«1000.{hex:32}.{hex:32}»\'',
      'ZOHO_REFRESH_TOKEN=«1000.{hex:32}.{hex:32}»',
    ],
    ignore: [
      '1000....',
      '1000.{hex:3}.{hex:3}',
      'x1000.{hex:32}.{hex:32}',
      'if (token.startsWith("1000.")) return token;',
    ],
  },
};
