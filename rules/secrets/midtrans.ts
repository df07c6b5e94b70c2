import { isRandomToken } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'midtrans-key': {
    kind: 'secret',
    title: 'Midtrans server key',
    provider: 'Midtrans',
    docs: 'https://docs.midtrans.com/docs/midtrans-account#retrieving-api-access-keys',
    rotate: 'https://dashboard.midtrans.com/settings/config_info',
    envVar: 'MIDTRANS_SERVER_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sb-mid-server-', 'mid-server-', 'vt-server-'],
    pattern: standalone(/(?:SB-)?Mid-server-[\w-]{16,40}|VT-server-[\w-]{24}/),
    accept: [(value) => isRandomToken(value.replace(/^.*?server-/, ''))],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'midtrans-key': {
    match: [
      'MIDTRANS_SERVER_KEY=«SB-Mid-server-{base62:24}»',
      "\\Midtrans\\Config::$serverKey = '«Mid-server-{base62:24}»';",
      "snap = midtransclient.Snap(is_production=True, server_key='«Mid-server-{base64url:23}x»')",
      '"serverKey": "«VT-server-{base62:24}»"',
    ],
    ignore: [
      'client key: SB-Mid-client-{base62:24}, not SB-Mid-server-',
      'SB-Mid-server-<your key>',
      'Mid-server-{base62:8}',
    ],
  },
};
