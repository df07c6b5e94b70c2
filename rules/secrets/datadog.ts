import { assigned } from '../assigned.ts';
import { partNamed, withRelated } from '../finders.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

/** Either key is given to names that tell it from the other, and to `datadog.token`; client tokens (`pub…`) are public. */
const named = `${near('datadog', 'key|token|secret')}|(?<![a-z])dd[_-]?(?:client[_-]?)?(?:api|app(?:lication)?)[_-]?key`;

export const rules = defineRules({
  'datadog-key': {
    kind: 'secret',
    title: 'Datadog API key',
    provider: 'Datadog',
    docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    rotate: 'https://app.datadoghq.com/organization-settings/api-keys',
    envVar: 'DD_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['datadog', 'dd_api', 'dd-api', 'ddapi', 'dd_client'],
    pattern: withRelated(
      firstOf(assigned(named, /[0-9a-f]{32}/), nearby(['datadog'], '{hex:32}')),
      partNamed('app(?:lication)?_?key', /[0-9a-f]{40}|ddapp_\w{34}/),
      300,
    ),
  },
  'datadog-app-key': {
    kind: 'secret',
    title: 'Datadog application key or access token',
    provider: 'Datadog',
    docs: 'https://docs.datadoghq.com/account_management/api-app-keys/#application-keys',
    rotate: 'https://app.datadoghq.com/organization-settings/application-keys',
    envVar: 'DD_APP_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['datadog', 'ddrcm_', 'ddpat_', 'ddsat_', 'dd_app', 'dd-app', 'ddapp', 'dd_client'],
    // Access tokens of persons and services take its place. A key of Remote Configuration holds one, in base32.
    pattern: withRelated(
      firstOf(
        standalone(/ddapp_[A-Za-z0-9]{34}/),
        standalone(/dd[ps]at_(?=\w{0,80}\d)(?=\w{0,80}[A-Z])\w{30,120}/),
        standalone(/DDRCM_[A-Z2-7]{60,250}/),
        assigned(named, /[0-9a-f]{40}/),
      ),
      partNamed('api_?key', /[0-9a-f]{32}/),
      300,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'datadog-key': {
    match: [
      'DD_API_KEY=«{hex:32}»\nDD_SITE=datadoghq.eu',
      'curl -H "DD-API-KEY: «{hex:32}»" https://api.datadoghq.com/api/v1/validate',
      'datadog:\n  site: datadoghq.eu\n  apiKey: «{hex:32}»',
      '- name: DD_API_KEY\n  value: "«{hex:32}»"',
    ],
    ignore: [
      "datadogRum.init({ clientToken: 'pub{hex:32}' })",
      'DD_API_KEY=$DD_API_KEY',
      'add_api_key = "{hex:32}"',
      'datadog-agent@{hex:32}',
    ],
  },
  'datadog-app-key': {
    match: [
      'DD_API_KEY=$DD_API_KEY\nDD_APP_KEY=«{hex:40}»',
      'initialize(api_key="$K")\ndatadog.initialize(app_key="«{hex:40}»")',
      'DD_APP_KEY: «ddapp_{base62:34}»',
      'curl -H "Authorization: Bearer «ddpat_{base62:22}_{base62:40}»" https://api.datadoghq.com/api/v2/users',
      'DD_REMOTE_CONFIGURATION_KEY=«DDRCM_{BASE32:102}»',
    ],
    ignore: [
      'datadog-agent@{hex:40}',
      'DD_APP_KEY=$DD_APP_KEY',
      'ddapp_{base62:20}',
      'weapon_hy_ddpat_urb_light_large_and_more_of_its_name.png',
      'DD_APP_KEY={hex:39}',
    ],
  },
};
