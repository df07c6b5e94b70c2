import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'launchdarkly-key': {
    kind: 'secret',
    title: 'LaunchDarkly SDK key',
    provider: 'LaunchDarkly',
    docs: 'https://launchdarkly.com/docs/home/account/environment/keys',
    rotate: 'https://app.launchdarkly.com/settings/authorization',
    envVar: 'LAUNCHDARKLY_SDK_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sdk-'],
    // Mobile keys (`mob-…`) and client-side ids are made to be shipped.
    pattern: standalone(new RegExp(`(?<!\\w-)sdk-${uuid.source}`)),
  },
  'launchdarkly-access-token': {
    kind: 'secret',
    title: 'LaunchDarkly access token',
    provider: 'LaunchDarkly',
    docs: 'https://launchdarkly.com/docs/home/account/api',
    rotate: 'https://app.launchdarkly.com/settings/authorization',
    envVar: 'LAUNCHDARKLY_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['api-'],
    pattern: standalone(new RegExp(`(?<!\\w-)api-${uuid.source}`)),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'launchdarkly-key': {
    match: [
      'LAUNCHDARKLY_SDK_KEY=«sdk-{uuid}»',
      'LDClient client = new LDClient("«sdk-{uuid}»");',
      'launchdarkly:\n  sdkKey: «sdk-{uuid}»',
    ],
    ignore: ['mobileKey: "mob-{uuid}" // not sdk-', 'https://host/some-sdk-{uuid}', 'sdk-{hex:32}'],
  },
  'launchdarkly-access-token': {
    match: [
      'LAUNCHDARKLY_ACCESS_TOKEN=«api-{uuid}»',
      'provider "launchdarkly" {\n  access_token = "«api-{uuid}»"\n}',
      'curl -H "Authorization: «api-{uuid}»" https://app.launchdarkly.com/api/v2/flags',
    ],
    ignore: ['https://host/some-api-{uuid}', 'api-{hex:32}', 'LAUNCHDARKLY_ACCESS_TOKEN=api-<token>'],
  },
};
