import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, uuid } from '../shapes.ts';

export const rules = defineRules({
  'infobip-key': {
    kind: 'secret',
    title: 'Infobip API key',
    provider: 'Infobip',
    docs: 'https://www.infobip.com/docs/essentials/api-essentials/api-authentication',
    rotate: 'https://portal.infobip.com/settings/accounts/api-keys',
    envVar: 'INFOBIP_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['app ', 'infobip'],
    // `App` is the scheme of its header.
    pattern: firstOf(
      new RegExp(`App (?<secret>[0-9a-f]{32}-${uuid.source})(?![\\w-])`),
      nearby(['infobip'], '{hex:32}-{uuid}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'infobip-key': {
    match: [
      'INFOBIP_API_KEY=«{hex:32}-{uuid}»',
      "curl https://x1.api.infobip.com/sms/3/messages -H 'Authorization: App «{hex:32}-{uuid}»'",
      '"Authorization: App «{hex:32}-{uuid}»",',
    ],
    ignore: [
      '"Authorization: App " . INFOBIP_API_KEY',
      'INFOBIP_API_KEY={hex:32}',
      'Authorization: App {hex:32}',
      'the app {hex:32}-{uuid}',
    ],
  },
};
