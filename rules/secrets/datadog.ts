import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'datadog-key': {
    kind: 'secret',
    title: 'Datadog API or application key',
    provider: 'Datadog',
    docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    rotate: 'https://app.datadoghq.com/organization-settings/api-keys',
    envVar: 'DD_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['datadog', 'ddrcm_', 'dd_api', 'dd-api', 'ddapi', 'dd_app', 'dd-app', 'ddapp', 'dd_client'],
    // API keys have 32 hexadecimal digits, application keys 40; client tokens (`pub…`) are public.
    // A key of Remote Configuration holds an application key, in base32.
    pattern: firstOf(
      standalone(/ddapp_[A-Za-z0-9]{34}/),
      standalone(/DDRCM_[A-Z2-7]{60,250}/),
      assigned(
        `${near('datadog', 'key|token|secret')}|(?<![a-z])dd[_-]?(?:client[_-]?)?(?:api|app(?:lication)?)[_-]?key`,
        /[0-9a-f]{40}|[0-9a-f]{32}/,
      ),
      nearby(['datadog'], '{hex:32}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'datadog-key': {
    match: [
      'DD_API_KEY=«{hex:32}»\nDD_APP_KEY=«{hex:40}»',
      'curl -H "DD-API-KEY: «{hex:32}»" https://api.datadoghq.com/api/v1/validate',
      'initialize(api_key="$K")\ndatadog.initialize(app_key="«{hex:40}»")',
      'datadog:\n  site: datadoghq.eu\n  apiKey: «{hex:32}»',
      '- name: DD_API_KEY\n  value: "«{hex:32}»"',
      'DD_APP_KEY: «ddapp_{base62:34}»',
      'DD_REMOTE_CONFIGURATION_KEY=«DDRCM_{BASE32:102}»',
    ],
    ignore: [
      "datadogRum.init({ clientToken: 'pub{hex:32}' })",
      'DD_API_KEY=$DD_API_KEY',
      'add_api_key = "{hex:32}"',
      'datadog-agent@{hex:40}',
    ],
  },
};
