import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'mailersend-token': {
    kind: 'secret',
    title: 'MailerSend API token',
    provider: 'MailerSend',
    docs: 'https://developers.mailersend.com/general.html#authentication',
    rotate: 'https://app.mailersend.com/api-tokens',
    envVar: 'MAILERSEND_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['mlsn.'],
    pattern: standalone(/mlsn\.[0-9a-f]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mailersend-token': {
    match: [
      'MAILERSEND_API_KEY=«mlsn.{hex:64}»',
      "new MailerSend({ apiKey: '«mlsn.{hex:64}»' })",
      'Authorization: Bearer «mlsn.{hex:64}»',
    ],
    ignore: ['mlsn.{hex:32}', 'MAILERSEND_API_KEY=mlsn.<token>', 'token.startswith("mlsn.")'],
  },
};
