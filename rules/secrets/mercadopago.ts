import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'mercadopago-token': {
    kind: 'secret',
    title: 'Mercado Pago access token',
    provider: 'Mercado Pago',
    docs: 'https://www.mercadopago.com/developers/en/docs',
    rotate: 'https://www.mercadopago.com/developers/panel/app',
    envVar: 'MERCADOPAGO_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['app_usr-'],
    pattern: standalone(/APP_USR-[0-9]{10,18}-[0-9]{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-[0-9]{5,12}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mercadopago-token': {
    match: [
      'MERCADOPAGO_ACCESS_TOKEN=«APP_USR-{digits:16}-{digits:6}-{hex:32}-{digits:9}»',
      "const client = createClient({ token: '«APP_USR-{digits:16}-{digits:6}-{hex:32}__LA_LD__-{digits:9}»' });",
      'curl -H "Authorization: Bearer «APP_USR-{digits:16}-{digits:6}-{hex:32}-{digits:9}»" https://api.example.dev/v1/items',
    ],
    ignore: [
      'APP_USR-...',
      'APP_USR-{digits:3}-{digits:3}-{hex:3}-{digits:3}',
      'xAPP_USR-{digits:16}-{digits:6}-{hex:32}-{digits:9}',
      'if (token.startsWith("APP_USR-")) return token;',
    ],
  },
};
