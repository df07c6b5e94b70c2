import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { withRelated } from '../finders.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'confluent-key': {
    kind: 'secret',
    title: 'Confluent Cloud API key or secret',
    provider: 'Confluent',
    docs: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    rotate: 'https://confluent.cloud/settings/api-keys',
    envVar: 'CONFLUENT_CLOUD_API_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['confluent', 'cflt', 'sasl', 'plainloginmodule'],
    pattern: withRelated(
      firstOf(
        standalone(/cflt[A-Za-z0-9+/]{60}/),
        assigned(
          `${near('confluent|sasl', 'secret|passw(?:ord)?')}|PlainLoginModule[^\\r\\n]{0,120}?password`,
          /[A-Za-z0-9+/]{64}/,
        ),
        assigned(near('confluent', 'api[_-]?key'), /[A-Z0-9]{16}/),
        nearby(['confluent'], '{base62:64}'),
      ),
      /(?<![A-Za-z0-9])(?<part>(?=[A-Z]{0,15}\d)[A-Z0-9]{16})(?![A-Za-z0-9])/,
      300,
    ),
    accept: [hasDigit],
    verify: (value) =>
      value.length === 16 ? { reason: 'an API key opens nothing without its secret', weight: -1 } : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'confluent-key': {
    match: [
      'CONFLUENT_CLOUD_API_KEY=«{ALNUM:16}»\nCONFLUENT_CLOUD_API_SECRET=«{base64:63}x»',
      "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username='{ALNUM:16}' password='«{base64:63}x»';",
      "'sasl.password': '«cflt{base62:60}»',",
    ],
    ignore: [
      'sasl.password=$SASL_PASSWORD',
      'confluent_secret: {base62:20}',
      'sasl.mechanisms=PLAIN',
      'confluentinc/cp-kafka@sha256:{hex:64}',
    ],
  },
};
