import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'brevo-key': {
    kind: 'secret',
    title: 'Brevo API or SMTP key',
    provider: 'Brevo',
    docs: 'https://developers.brevo.com/docs/getting-started#using-your-api-key-to-authenticate',
    rotate: 'https://app.brevo.com/settings/keys/api',
    envVar: 'BREVO_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['xkeysib-', 'xsmtpsib-'],
    pattern: standalone(/x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'brevo-key': {
    match: [
      'BREVO_API_KEY=«xkeysib-{hex:64}-{base62:16}»',
      "auth: { user: 'a@b.c', pass: '«xsmtpsib-{hex:64}-{base62:16}»' }",
      "configuration.api_key['api-key'] = '«xkeysib-{hex:64}-{base62:16}»'",
    ],
    ignore: ['xkeysib-{hex:32}', 'BREVO_API_KEY=xkeysib-...', 'key.startsWith("xsmtpsib-")'],
  },
};
