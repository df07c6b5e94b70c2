import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'messagebird-key': {
    kind: 'secret',
    title: 'MessageBird API key',
    provider: 'MessageBird',
    docs: 'https://developers.messagebird.com/api/#authentication',
    rotate: 'https://dashboard.messagebird.com/en/developers/access',
    envVar: 'MESSAGEBIRD_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['messagebird', 'message_bird'],
    pattern: firstOf(
      assigned(near('message_?bird', 'key|token|secret|auth'), /(?:live_|test_)?[A-Za-z0-9]{25}/),
      nearby(['messagebird'], '{base62:25}'),
    ),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'messagebird-key': {
    match: [
      'MESSAGEBIRD_API_KEY=«{base62:22}aB3»',
      "client = messagebird.Client(access_key='«live_{base62:22}aB3»')",
      'curl https://rest.messagebird.com/messages -H "Authorization: AccessKey «test_{base62:22}xY7»"',
    ],
    ignore: [
      'MESSAGEBIRD_API_KEY=${KEY}',
      'messagebird_token_of_the_accounts = load()',
      'MESSAGEBIRD_CHANNEL_ID={hex:32}',
      'messagebird_key = "{lower:25}"',
    ],
  },
};
