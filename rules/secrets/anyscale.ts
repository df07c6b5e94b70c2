import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'anyscale-token': {
    kind: 'secret',
    title: 'Anyscale API key',
    provider: 'Anyscale',
    docs: 'https://docs.anyscale.com/',
    rotate: 'https://console.anyscale.com/',
    envVar: 'ANYSCALE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['esecret_'],
    pattern: standalone(/esecret_[a-z0-9]{24,48}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'anyscale-token': {
    match: [
      'os.environ["ANYSCALE_API_KEY"] = \'«esecret_{alnum:24}»\'',
      'ANYSCALE_API_KEY=«esecret_{alnum:32}»',
      "const client = createClient({ token: '«esecret_{alnum:24}»' });",
    ],
    ignore: [
      'esecret_...',
      'esecret_{alnum:3}',
      'xesecret_{alnum:24}',
      'if (token.startsWith("esecret_")) return token;',
    ],
  },
};
