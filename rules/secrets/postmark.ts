import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'postmark-token': {
    kind: 'secret',
    title: 'Postmark token',
    provider: 'Postmark',
    docs: 'https://postmarkapp.com/developer/api/overview#authentication',
    rotate: 'https://account.postmarkapp.com/servers',
    envVar: 'POSTMARK_SERVER_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['postmark'],
    pattern: firstOf(
      new RegExp(`postmark\\.(?:Server|Account)?Client\\(\\s{0,20}["'](?<secret>${uuid.source})["']`, 'i'),
      assigned(near('postmark', 'key|token|secret|passw'), uuid),
      nearby(['postmark'], '{uuid}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'postmark-token': {
    match: [
      'POSTMARK_SERVER_TOKEN=«{uuid}»',
      'curl -H "X-Postmark-Server-Token: «{uuid}»"',
      "new postmark.ServerClient('«{uuid}»')",
      '"PostmarkApiKey": "«{uuid}»"',
    ],
    ignore: [
      'POSTMARK_MESSAGE_ID={uuid}',
      'POSTMARK_SERVER_TOKEN=POSTMARK_API_TEST',
      'postmark_token_id = "{uuid}"',
      'https://postmarkapp.com/messages/{uuid}',
    ],
  },
};
