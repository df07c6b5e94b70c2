import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'aikido-token': {
    kind: 'secret',
    title: 'Aikido token',
    provider: 'Aikido',
    docs: 'https://help.aikido.dev/pr-and-release-gating/cli-for-pr-and-release-gating/aikido-ci-api',
    rotate: 'https://app.aikido.dev/settings/integrations/continuous-integration',
    envVar: 'AIKIDO_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['aik_'],
    // A client's id (`AIK_CLIENT_…`) opens nothing without its secret.
    pattern: standalone(/AIK_(?:CI|SECRET|RUNTIME(?:_\d{1,12}){0,4}(?:_(?:DEV|STAGING|PROD))?)_[A-Za-z0-9]{20,64}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'aikido-token': {
    match: [
      'aikido-api-client apikey «AIK_CI_{base62:44}»',
      'AIK_CLIENT_SECRET=«AIK_SECRET_{base62:64}»',
      '- name: AIKIDO_TOKEN\n  value: «AIK_CI_{base62:24}»',
    ],
    ignore: ['AIK_CLIENT_ID=AIK_CLIENT_{base62:24}', 'AIK_CI_...', 'AIK_SECRET_{base62:10}'],
  },
};
