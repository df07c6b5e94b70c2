import { checksumEvidence, crc32Hex } from '../checks.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

/**
 * The last eight digits are the CRC-32 of all before the underscore, its bytes in reverse order.
 * https://github.com/grafana/grafana/blob/main/pkg/components/satokengen/tokengen.go
 */
function verifyChecksum(token: string): Evidence | undefined {
  if (!token.startsWith('glsa_')) return undefined;
  const bytes = crc32Hex(token.slice(0, -9)).match(/../g) ?? [];
  return checksumEvidence(bytes.reverse().join('') === token.slice(-8).toLowerCase());
}

export const rules = defineRules({
  'grafana-token': {
    kind: 'secret',
    title: 'Grafana service account token or API key',
    provider: 'Grafana',
    docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    rotate: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/#delete-a-service-account-token',
    envVar: 'GRAFANA_SERVICE_ACCOUNT_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['glsa_', 'glc_', 'eyjrijoi'],
    // Service accounts, Grafana Cloud, and the older keys: base64 of `{"k":"…`.
    pattern: standalone(
      /glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/]{40,400}={0,2}|eyJrIjoi[A-Za-z0-9+/]{40,400}={0,2}/,
    ),
    verify: verifyChecksum,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'grafana-token': {
    match: [
      'GRAFANA_TOKEN=«{grafana}»',
      'provider "grafana" {\n  cloud_access_policy_token = "«glc_eyJvIjoiMTIz{base62:100}==»"\n}',
      'curl -H "Authorization: Bearer «eyJrIjoi{base62:80}=»" http://grafana:3000/api/org',
      'grafana:\n  token: «glsa_{base62:32}_{hex:8}»',
    ],
    ignore: ['glsa_{base62:12}', "if (token.startsWith('glc_')) {}", 'Authorization: Bearer eyJrIjoi...'],
  },
};
