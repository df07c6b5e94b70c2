import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'wakatime-key': {
    kind: 'secret',
    title: 'WakaTime API key, OAuth token or application secret',
    provider: 'WakaTime',
    docs: 'https://wakatime.com/faq#api-key',
    rotate: 'https://wakatime.com/settings/api-key',
    envVar: 'WAKATIME_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['waka_', 'wakatime'],
    // Keys; the secrets of applications, access and refresh tokens.
    pattern: firstOf(
      standalone(new RegExp(`waka_${uuid.source}`)),
      standalone(/waka_(?:sec|tok|ref)_[A-Za-z0-9]{80}/),
      assigned(near('wakatime', 'key|token'), uuid),
      nearby(['wakatime'], '{uuid}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'wakatime-key': {
    match: [
      'client_secret = "«waka_sec_{base62:80}»"',
      'WAKATIME_API_KEY=«waka_{uuid}»',
      '[settings]\napi_key = «waka_{uuid}»',
      '"wakatime.apiKey": "«{uuid}»"',
    ],
    ignore: [
      'https://wakatime.com/badge/user/{uuid}.svg',
      'WAKATIME_API_KEY=$WAKATIME_API_KEY',
      'waka_{hex:8}',
      'waka_sec_{base62:20}',
    ],
  },
};
