import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'sendbird-token': {
    kind: 'secret',
    title: 'Sendbird API token',
    provider: 'Sendbird',
    docs: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api#2-authentication',
    rotate: 'https://dashboard.sendbird.com/',
    envVar: 'SENDBIRD_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sendbird'],
    pattern: firstOf(assigned(near('sendbird', 'token|key|secret'), /[0-9a-f]{40}/), nearby(['sendbird'], '{hex:40}')),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'sendbird-token': {
    match: [
      'SENDBIRD_API_TOKEN=«{hex:40}»',
      'curl https://api-APP.sendbird.com/v3/users -H "Api-Token: «{hex:40}»"',
      'sendbird:\n  master_api_token: «{hex:40}»',
    ],
    ignore: [
      'SENDBIRD_APP_ID={HEX:8}-{HEX:4}',
      'sendbird-uikit-react@{hex:40}',
      'SENDBIRD_API_TOKEN=$SENDBIRD_API_TOKEN',
    ],
  },
};
