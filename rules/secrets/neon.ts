import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'neon-key': {
    kind: 'secret',
    title: 'Neon API key',
    provider: 'Neon',
    docs: 'https://neon.com/docs/manage/api-keys',
    rotate: 'https://console.neon.tech/app/settings/api-keys',
    envVar: 'NEON_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['napi_'],
    pattern: standalone(/napi_[a-z0-9]{64}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'neon-key': {
    match: [
      'NEON_API_KEY=«napi_{alnum:64}»',
      'neonctl projects list --api-key «napi_{alnum:64}»',
      'const neon = createApiClient({ apiKey: "«napi_{alnum:64}»" });',
    ],
    ignore: [
      '#include <napi_macros.h>',
      'napi_value result; napi_create_string_utf8(env, s, n, &result);',
      'napi_{alnum:20}',
    ],
  },
};
