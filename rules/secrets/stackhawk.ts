import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'stackhawk-key': {
    kind: 'secret',
    title: 'StackHawk API key',
    provider: 'StackHawk',
    docs: 'https://docs.stackhawk.com/',
    rotate: 'https://app.stackhawk.com/settings/apikeys',
    envVar: 'HAWK_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['hawk.'],
    pattern: standalone(/hawk\.[\w-]{20}\.[\w-]{20}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'stackhawk-key': {
    match: [
      '"hawkApiKey": "«hawk.{base62:20}.{base62:20}»"',
      '  hawk_api_key: «hawk.{base62:20}.{base62:20}»',
      'os.environ["HAWK_API_KEY"] = \'«hawk.{base62:20}.{base62:20}»\'',
    ],
    ignore: [
      'hawk....',
      'hawk.{base62:3}.{base62:3}',
      'xhawk.{base62:20}.{base62:20}',
      'if (token.startsWith("hawk.")) return token;',
    ],
  },
};
