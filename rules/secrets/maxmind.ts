import { embedded } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'maxmind-key': {
    kind: 'secret',
    title: 'MaxMind licence key',
    provider: 'MaxMind',
    docs: 'https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key',
    rotate: 'https://www.maxmind.com/en/accounts/current/license-key',
    envVar: 'GEOIPUPDATE_LICENSE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['_mmk'],
    pattern: embedded(36, standalone(/[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/)),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'maxmind-key': {
    match: [
      'GEOIPUPDATE_LICENSE_KEY=«{base62:6}_{base62:29}_mmk»',
      'LicenseKey «{base62:6}_{base62:29}_mmk»',
      "geoip2.webservice.Client(42, '«{base62:6}_{base62:29}_mmk»')",
    ],
    ignore: ['a licence key ends in _mmk', 'LicenseKey 000000_000_mmk', 'maxmind_key_{base62:10}_mmk'],
  },
};
