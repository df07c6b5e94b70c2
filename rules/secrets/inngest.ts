import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'inngest-key': {
    kind: 'secret',
    title: 'Inngest signing key',
    provider: 'Inngest',
    docs: 'https://www.inngest.com/docs',
    rotate: 'https://app.inngest.com/env/production/manage/signing-key',
    envVar: 'INNGEST_SIGNING_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['signkey-'],
    pattern: standalone(/signkey-(?:prod|test|branch)-[0-9a-f]{32,64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'inngest-key': {
    match: [
      '  inngest_signing_key: «signkey-prod-{hex:64}»',
      'os.environ["INNGEST_SIGNING_KEY"] = \'«signkey-test-{hex:64}»\'',
      'INNGEST_SIGNING_KEY=«signkey-prod-{hex:64}»',
    ],
    ignore: [
      'signkey-prod-...',
      'signkey-prod-{hex:3}',
      'xsignkey-prod-{hex:64}',
      'if (token.startsWith("signkey-prod-")) return token;',
    ],
  },
};
