import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'mailgun-key': {
    kind: 'secret',
    title: 'Mailgun API key',
    provider: 'Mailgun',
    docs: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
    rotate: 'https://app.mailgun.com/settings/api_security',
    envVar: 'MAILGUN_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['key-', 'mailgun', 'mg_api', 'mg_key'],
    pattern: firstOf(
      /(?<![\w-])(?<secret>key-[0-9a-f]{32})(?![\w-])/,
      assigned(`${near('mailgun')}|mg_(?:api_)?key`, /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}/),
      /mailgun\.net[^\r\n]{0,160}?api:(?<secret>[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![\w-])/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mailgun-key': {
    match: [
      'MAILGUN_API_KEY=«{hex:32}-{hex:8}-{hex:8}»',
      "auth=('api', '«key-{hex:32}»')",
      'curl -s --user "api:«key-{hex:32}»" https://api.mailgun.net/v3/acme/messages',
      "mailgun.client({ username: 'api', key: '«{hex:32}-{hex:8}-{hex:8}»' })",
    ],
    ignore: [
      'pubkey-{hex:32}',
      'cache-key-{hex:32}',
      'MAILGUN_API_KEY=key-<your key>',
      'mailgun_domain = "sandbox{hex:32}.mailgun.org"',
      'key-{hex:40}',
    ],
  },
};
