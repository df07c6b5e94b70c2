import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'arcjet-key': {
    kind: 'secret',
    title: 'Arcjet site key',
    provider: 'Arcjet',
    docs: 'https://docs.arcjet.com/',
    rotate: 'https://app.arcjet.com/',
    envVar: 'ARCJET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['ajkey_'],
    pattern: standalone(/ajkey_[a-z0-9]{24,40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'arcjet-key': {
    match: [
      '  arcjet_key: «ajkey_{alnum:26}»',
      'os.environ["ARCJET_KEY"] = \'«ajkey_{alnum:26}»\'',
      'ARCJET_KEY=«ajkey_{alnum:26}»',
    ],
    ignore: ['ajkey_...', 'ajkey_{alnum:3}', 'xajkey_{alnum:26}', 'if (token.startsWith("ajkey_")) return token;'],
  },
};
