import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'zuplo-key': {
    kind: 'secret',
    title: 'Zuplo consumer API key',
    provider: 'Zuplo',
    docs: 'https://zuplo.com/docs',
    rotate: 'https://portal.zuplo.com/',
    envVar: 'ZUPLO_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['zpka_'],
    pattern: standalone(/zpka_[a-z0-9]{32}_[0-9a-f]{8}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'zuplo-key': {
    match: [
      'os.environ["ZUPLO_API_KEY"] = \'«zpka_{alnum:32}_{hex:8}»\'',
      'ZUPLO_API_KEY=«zpka_{alnum:32}_{hex:8}»',
      "const client = createClient({ token: '«zpka_{alnum:32}_{hex:8}»' });",
    ],
    ignore: [
      'zpka_...',
      'zpka_{alnum:3}_{hex:3}',
      'xzpka_{alnum:32}_{hex:8}',
      'if (token.startsWith("zpka_")) return token;',
    ],
  },
};
