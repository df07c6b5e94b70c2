import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'launchdarkly-key': {
    kind: 'secret',
    title: 'LaunchDarkly SDK key or access token',
    provider: 'LaunchDarkly',
    docs: 'https://launchdarkly.com/docs/home/account/environment/keys',
    rotate: 'https://app.launchdarkly.com/settings/authorization',
    envVar: 'LAUNCHDARKLY_SDK_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sdk-', 'api-'],
    // Mobile keys (`mob-…`) and client-side ids are made to be shipped.
    pattern: standalone(new RegExp(`(?<!\\w-)(?:sdk|api)-${uuid.source}`)),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'launchdarkly-key': {
    match: [
      'LAUNCHDARKLY_SDK_KEY=«sdk-{uuid}»',
      'LDClient client = new LDClient("«sdk-{uuid}»");',
      'provider "launchdarkly" {\n  access_token = "«api-{uuid}»"\n}',
    ],
    ignore: ['mobileKey: "mob-{uuid}" // not sdk-', 'https://host/some-api-{hex:8}', 'sdk-{hex:32}'],
  },
};
