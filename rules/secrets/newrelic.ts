import { assigned } from '../assigned.ts';
import { anyOf, embedded } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'newrelic-user-key': {
    kind: 'secret',
    title: 'New Relic user key',
    provider: 'New Relic',
    docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/#user-key',
    rotate: 'https://one.newrelic.com/launcher/api-keys-ui.api-keys-launcher',
    envVar: 'NEW_RELIC_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['nrak-'],
    pattern: standalone(/NRAK-[A-Z0-9]{27}/i),
  },
  'newrelic-key': {
    kind: 'secret',
    title: 'New Relic license, insert, query, admin or REST key',
    provider: 'New Relic',
    docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    rotate: 'https://one.newrelic.com/launcher/api-keys-ui.api-keys-launcher',
    envVar: 'NEW_RELIC_LICENSE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['px-api-', 'px-dep-', 'nrii-', 'nriq-', 'nraa-', 'nrra-', 'nrjs-', 'nral', 'newrelic', 'new_relic'],
    // License, insert, query, admin and REST keys, and Pixie's; browser keys stand in pages that everybody can read.
    pattern: anyOf(
      embedded(36, standalone(/[0-9a-z]{32}(?:[0-9a-z]{4}|FFFF)NRAL/)),
      firstOf(
        standalone(new RegExp(`px-(?:api|dep)-${uuid.source}`)),
        standalone(/NR(?:II|IQ)-[\w-]{32}|NRAA-[0-9a-f]{27}|NRRA-[0-9a-f]{42}|NRJS-[0-9a-f]{19}/i),
        assigned(
          near('new_?relic', 'licen[cs]e[_-]?key|api[_-]?key|insights?[_-]?(?:insert|query)?[_-]?key'),
          /[0-9a-f]{40}|[0-9a-z]{36}NRAL/,
        ),
      ),
    ),
    verify: (value) =>
      /^NRJS/i.test(value) ? { reason: 'a browser key stands in public pages', weight: -2 } : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'newrelic-user-key': {
    match: [
      'NEW_RELIC_API_KEY=«NRAK-{ALNUM:27}»',
      'curl -H "API-Key: «NRAK-{ALNUM:27}»" https://api.newrelic.com/graphql',
      'provider "newrelic" {\n  api_key = "«NRAK-{ALNUM:27}»"\n}',
    ],
    ignore: ['NRAK-{ALNUM:10}', 'NEW_RELIC_API_KEY=NRAK-<key>', "if (key.startsWith('NRAK-')) return key;"],
  },
  'newrelic-key': {
    match: [
      "newrelic.config.license_key = '«{hex:36}NRAL»'",
      'NEW_RELIC_LICENSE_KEY=«{hex:32}FFFFNRAL»',
      'app, err := newrelic.NewApplication(newrelic.ConfigLicense("«eu01xx{hex:26}FFFFNRAL»"))',
      'common: &default\n  license_key: «eu01xx{hex:30}NRAL»',
      'PX_API_KEY=«px-api-{uuid}»',
      'X-Insert-Key: «NRII-{base64url:31}a»',
      'NEW_RELIC_LICENSE_KEY: "«{hex:40}»"',
      "licenseKey = '«{hex:36}NRAL»'",
    ],
    ignore: [
      'license_key: \'<%= ENV["NEW_RELIC_LICENSE_KEY"] %>\'',
      'NRII-{ALNUM:10}',
      'newrelic_app_id = {hex:40}',
      'a licence key ends in NRAL',
    ],
  },
};
