import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';
import { isMixed, mentions } from '../tokens.ts';

export const rules = defineRules({
  'lark-secret': {
    kind: 'secret',
    title: 'Lark or Feishu app secret',
    provider: 'Lark',
    docs: 'https://open.larksuite.com/document/server-docs/api-call-guide/terminology',
    rotate: 'https://open.larksuite.com/app',
    envVar: 'LARK_APP_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['lark', 'feishu', 'app_secret', 'appsecret'],
    pattern: assigned(`${near('lark|feishu', 'secret')}|app_?secret`, /[A-Za-z0-9]{32}/),
    accept: [hasDigit, isMixed, mentions(/lark|feishu|\bcli_[0-9a-z]{16}/i)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'lark-secret': {
    match: [
      'FEISHU_APP_SECRET=«{base62:28}aB3x»',
      '{"app_id": "cli_{alnum:16}", "app_secret": "«{base62:28}aB3x»"}',
      'lark:\n  app_id: x\n  app_secret: «{base62:28}aB3x»',
    ],
    ignore: [
      'LARK_APP_ID=cli_{alnum:16}',
      'LARK_APP_SECRET=$SECRET',
      'app_secret = "{base62:32}"',
      'lark_secret_name = "{lower:32}"',
    ],
  },
};
