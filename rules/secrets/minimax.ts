import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'minimax-key': {
    kind: 'secret',
    title: 'MiniMax API key',
    provider: 'MiniMax',
    docs: 'https://platform.minimax.io/docs',
    rotate: 'https://platform.minimax.io/user-center/basic-information/interface-key',
    envVar: 'MINIMAX_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk-api-'],
    pattern: standalone(/sk-api-[\w-]{100,140}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'minimax-key': {
    match: [
      'os.environ["MINIMAX_API_KEY"] = \'«sk-api-{base62:119}»\'',
      'MINIMAX_API_KEY=«sk-api-{base62:119}»',
      "const client = createClient({ token: '«sk-api-{base62:119}»' });",
    ],
    ignore: [
      'sk-api-...',
      'sk-api-{base62:3}',
      'xsk-api-{base62:119}',
      'if (token.startsWith("sk-api-")) return token;',
    ],
  },
};
