import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'sendgrid-key': {
    kind: 'secret',
    title: 'SendGrid API key',
    provider: 'Twilio SendGrid',
    docs: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
    rotate: 'https://app.sendgrid.com/settings/api_keys',
    envVar: 'SENDGRID_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sg.'],
    pattern: standalone(/SG\.[\w-]{22}\.[\w-]{43}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'sendgrid-key': {
    match: [
      'SENDGRID_API_KEY=«SG.{base64url:22}.{base64url:42}A»',
      "sgMail.setApiKey('«SG.{base62:22}.{base62:43}»');",
      '"apiKey": "«SG.{base62:22}.{base62:43}»"',
      'curl --header "Authorization: Bearer «SG.{base62:22}.{base62:43}»"',
    ],
    ignore: [
      'SG.{base62:22}.{base62:20}',
      'sg.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'key.startswith("SG.")',
      'msg.send(email)',
    ],
  },
};
