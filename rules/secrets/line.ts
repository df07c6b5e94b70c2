import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'line-token': {
    kind: 'secret',
    title: 'LINE channel token or secret',
    provider: 'LINE',
    docs: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
    rotate: 'https://developers.line.biz/console/',
    envVar: 'LINE_CHANNEL_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'line_notify',
      'linenotify',
      'line-notify',
      'line.notify',
      'channel_access',
      'channelaccess',
      'channel-access',
      'channel.access',
      'channel_secret',
      'channelsecret',
      'channel-secret',
      'channel.secret',
      'line.me',
    ],
    pattern: assigned(
      'channel[_.-]?access[_.-]?token|channel[_.-]?secret|line[_.-]?notify[_.-]?(?:access[_.-]?)?token|line\\.me[^\\r\\n]{0,80}?authorization',
      /[A-Za-z0-9+/]{150,190}={0,2}|[0-9a-f]{32}|[A-Za-z0-9]{43}/,
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'line-token': {
    match: [
      'LINE_CHANNEL_ACCESS_TOKEN=«{base64:171}=»',
      "const config = { channelAccessToken: '«{base64:171}=»' };",
      'LINE_CHANNEL_SECRET=«{hex:32}»',
      'LINE_NOTIFY_TOKEN="«{base62:40}aB3»"',
      "handler = WebhookHandler(channel_secret='«{hex:32}»')",
    ],
    ignore: [
      'LINE_CHANNEL_ID={digits:10}',
      'channelSecret: process.env.LINE_CHANNEL_SECRET',
      'channel_secret_hash = "{hex:64}"',
      'LINE_CHANNEL_ACCESS_TOKEN=<channel access token>',
    ],
  },
};
