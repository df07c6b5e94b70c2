import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'onesignal-key': {
    kind: 'secret',
    title: 'OneSignal API key',
    provider: 'OneSignal',
    docs: 'https://documentation.onesignal.com/docs/keys-and-ids',
    rotate: 'https://dashboard.onesignal.com/',
    envVar: 'ONESIGNAL_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['os_v2_app_', 'os_v2_org_'],
    pattern: standalone(/os_v2_(?:app|org)_[a-z2-7]{103}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'onesignal-key': {
    match: [
      'ONESIGNAL_API_KEY=«os_v2_app_{base32:103}»',
      "const client = createClient({ token: '«os_v2_org_{base32:103}»' });",
      'curl -H "Authorization: Bearer «os_v2_app_{base32:103}»" https://api.example.dev/v1/items',
    ],
    ignore: [
      'os_v2_app_...',
      'os_v2_app_{base32:3}',
      'xos_v2_app_{base32:103}',
      'if (token.startsWith("os_v2_app_")) return token;',
    ],
  },
};
