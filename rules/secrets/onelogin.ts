import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'onelogin-secret': {
    kind: 'secret',
    title: 'OneLogin client secret',
    provider: 'OneLogin',
    docs: 'https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials',
    rotate: 'https://app.onelogin.com/login',
    envVar: 'ONELOGIN_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['onelogin'],
    pattern: firstOf(assigned(near('onelogin', 'secret|token'), /[0-9a-f]{64}/), nearby(['onelogin'], '{hex:64}')),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'onelogin-secret': {
    match: [
      'ONELOGIN_CLIENT_SECRET=«{hex:64}»',
      'client = OneLoginClient(\n    client_id,\n    client_secret="«{hex:64}»")',
      'onelogin.sdk.client_secret=«{hex:64}»',
    ],
    ignore: ['ONELOGIN_CLIENT_ID={hex:64}', 'onelogin_secret: {hex:32}', 'onelogin secret: ${ONELOGIN_SECRET}'],
  },
};
