import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'porkbun-key': {
    kind: 'secret',
    title: 'Porkbun secret API key',
    provider: 'Porkbun',
    docs: 'https://porkbun.com/api/json/v3/documentation',
    rotate: 'https://porkbun.com/account/api',
    envVar: 'PORKBUN_SECRET_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk1_'],
    pattern: standalone(/sk1_[0-9a-f]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'porkbun-key': {
    match: [
      '  porkbun_secret_api_key: «sk1_{hex:64}»',
      'os.environ["PORKBUN_SECRET_API_KEY"] = \'«sk1_{hex:64}»\'',
      'PORKBUN_SECRET_API_KEY=«sk1_{hex:64}»',
    ],
    ignore: ['sk1_...', 'sk1_{hex:3}', 'xsk1_{hex:64}', 'if (token.startsWith("sk1_")) return token;'],
  },
};
