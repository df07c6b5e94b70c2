import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'flutterwave-key': {
    kind: 'secret',
    title: 'Flutterwave secret key',
    provider: 'Flutterwave',
    docs: 'https://developer.flutterwave.com/docs/authentication',
    rotate: 'https://app.flutterwave.com/dashboard/settings/apis',
    envVar: 'FLW_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['flwseck'],
    pattern: standalone(/FLWSECK(?:_TEST)?-[0-9a-zA-Z]{32}-(?:[0-9a-z]{10,20}-)?X/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'flutterwave-key': {
    match: [
      'FLW_SECRET_KEY=«FLWSECK-{hex:32}-X»',
      "const flw = new Flutterwave(pub, '«FLWSECK_TEST-{hex:32}-X»');",
      'Authorization: Bearer «FLWSECK-{hex:32}-{alnum:13}-X»',
    ],
    ignore: [
      'FLW_PUBLIC_KEY=FLWPUBK-{hex:32}-X',
      'FLW_SECRET_KEY=FLWSECK-XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX-X',
      'if key.startswith("FLWSECK_TEST-"): pass',
      'FLWSECK-{hex:20}',
    ],
  },
};
