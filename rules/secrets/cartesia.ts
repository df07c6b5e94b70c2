import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'cartesia-key': {
    kind: 'secret',
    title: 'Cartesia API key',
    provider: 'Cartesia',
    docs: 'https://docs.cartesia.ai/',
    rotate: 'https://play.cartesia.ai/keys',
    envVar: 'CARTESIA_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk_car_'],
    pattern: standalone(/sk_car_[A-Za-z0-9_]{20,40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'cartesia-key': {
    match: [
      '"cartesiaApiKey": "«sk_car_{base62:22}»"',
      '  cartesia_api_key: «sk_car_{base62:22}»',
      'os.environ["CARTESIA_API_KEY"] = \'«sk_car_{base62:22}»\'',
    ],
    ignore: [
      'sk_car_...',
      'sk_car_{base62:3}',
      'xsk_car_{base62:22}',
      'if (token.startsWith("sk_car_")) return token;',
    ],
  },
};
