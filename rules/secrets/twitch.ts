import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'twitch-token': {
    kind: 'secret',
    title: 'Twitch token or stream key',
    provider: 'Twitch',
    docs: 'https://dev.twitch.tv/docs/authentication/',
    rotate: 'https://dev.twitch.tv/console/apps',
    envVar: 'TWITCH_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['twitch', 'oauth:', 'live_'],
    pattern: firstOf(
      /(?<![\w-])oauth:(?<secret>[a-z0-9]{30})(?![\w-])/,
      /(?<![\w-])(?<secret>live_\d{6,12}_[A-Za-z0-9]{30})(?![\w-])/,
      assigned(near('twitch', 'secret|token|oauth|passw'), /(?:oauth:)?[a-z0-9]{30}/),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'twitch-token': {
    match: [
      'TWITCH_CLIENT_SECRET=«{alnum:28}7k»',
      "password: 'oauth:«{alnum:28}7k»'",
      'ffmpeg -f flv rtmp://live.twitch.tv/app/«live_{digits:9}_{base62:30}»',
      '"twitch": { "accessToken": "«{alnum:28}7k»" }',
    ],
    ignore: [
      'TWITCH_CLIENT_ID={alnum:30}',
      'oauth:{alnum:20}',
      'live_{digits:4}_{base62:30}',
      'TWITCH_CLIENT_SECRET=${SECRET}',
      'twitch_token = "{lower:30}"',
    ],
  },
};
