import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'posthog-key': {
    kind: 'secret',
    title: 'PostHog personal API key',
    provider: 'PostHog',
    docs: 'https://posthog.com/docs/api#how-to-obtain-a-personal-api-key',
    rotate: 'https://app.posthog.com/settings/user-api-keys',
    envVar: 'POSTHOG_PERSONAL_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['phx_', 'phs_', 'pha_', 'phr_'],
    // Personal, feature flags, OAuth; a project's key (`phc_`) is public by design.
    pattern: standalone(/ph[xsar]_[A-Za-z0-9]{40,50}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'posthog-key': {
    match: [
      'POSTHOG_PERSONAL_API_KEY=«phx_{base62:43}»',
      "posthog = Posthog('phc_{base62:43}', personal_api_key='«phs_{base62:47}»')",
      '{"refresh_token": "«phr_{base62:43}»"}',
    ],
    ignore: ["posthog.init('phc_{base62:43}') // not phx_", 'phx_new.config', 'pha_{base62:20}'],
  },
};
