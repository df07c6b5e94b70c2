import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'fernet-key': {
    kind: 'secret',
    title: 'Fernet key',
    provider: 'Fernet',
    docs: 'https://cryptography.io/en/latest/fernet/',
    rotate:
      'https://airflow.apache.org/docs/apache-airflow/stable/security/secrets/fernet.html#rotating-encryption-keys',
    envVar: 'FERNET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['fernet'],
    // 32 bytes in base64url, of which Airflow takes several with commas between.
    pattern: assigned('fernet', /[\w-]{43}=/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'fernet-key': {
    match: [
      'AIRFLOW__CORE__FERNET_KEY=«{base64url:42}A=»',
      'fernet_key = «{base64url:42}E=»',
      'cipher = Fernet(b"«{base64url:42}I=»")',
      'airflow:\n  fernetKey: "«{base64url:42}M=»"',
    ],
    ignore: [
      'fernet_key = Fernet.generate_key()',
      'AIRFLOW__CORE__FERNET_KEY=${FERNET_KEY}',
      'fernet.decrypt("gAAAAA{base64url:94}==")',
    ],
  },
};
