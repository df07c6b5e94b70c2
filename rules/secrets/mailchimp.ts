import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { embedded } from '../finders.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { apart, firstOf, near } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'mailchimp-key': {
    kind: 'secret',
    title: 'Mailchimp API key',
    provider: 'Mailchimp',
    docs: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
    rotate: 'https://admin.mailchimp.com/account/api/',
    envVar: 'MAILCHIMP_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['-us'],
    pattern: embedded(32, apart(/(?<secret>[0-9a-f]{32}-us[0-9]{1,2})(?![\w-])/, 'A-Za-z0-9')),
  },
  'mandrill-key': {
    kind: 'secret',
    title: 'Mailchimp Transactional (Mandrill) API key',
    provider: 'Mailchimp',
    docs: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
    rotate: 'https://mandrillapp.com/settings/index',
    envVar: 'MANDRILL_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['md-', 'mandrill'],
    pattern: firstOf(
      apart(/(?<secret>md-[\w-]{22})(?![\w-])/, '\\w-'),
      assigned(near('mandrill'), /[\w-]{22}(?![\w-])/),
      nearby(['mandrill'], '{base64url:22}'),
    ),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mailchimp-key': {
    match: [
      'MAILCHIMP_API_KEY=«{hex:32}-us6»',
      "mailchimp.setConfig({ apiKey: '«{hex:32}-us21»', server: 'us21' });",
      'curl --user "anystring:«{hex:32}-us1»" https://us1.api.mailchimp.com/3.0/',
    ],
    ignore: ['{hex:32}-usage', '{hex:40}-us1', 'en-us1', '{hex:20}-us12', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-us1'],
  },
  'mandrill-key': {
    match: [
      'MANDRILL_API_KEY=«md-{base62:18}aB3x»',
      "mandrill_client = mandrill.Mandrill('«md-{base62:18}Zq7d»')",
      '"mandrillApiKey": "«{base62:18}aB3x»"',
    ],
    ignore: [
      '<div class="md-checkbox-selected-icon">',
      'md-{base62:30}',
      'MANDRILL_API_KEY=${MANDRILL}',
      'md-outlined-button-label-2',
      'mandrill_key_fingerprint = "{lower:22}"',
    ],
  },
};
