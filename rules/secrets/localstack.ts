import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'localstack-token': {
    kind: 'secret',
    title: 'LocalStack auth token',
    provider: 'LocalStack',
    docs: 'https://docs.localstack.cloud/aws/getting-started/auth-token/',
    rotate: 'https://app.localstack.cloud/workspace/auth-token',
    envVar: 'LOCALSTACK_AUTH_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ls-'],
    // Grouped as a UUID is, but of syllables: it reads like words, so it is known by its groups alone.
    pattern: standalone(/ls-[A-Za-z0-9]{8}(?:-[A-Za-z0-9]{4}){3}-[A-Za-z0-9]{12}/),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'localstack-token': {
    match: [
      'LOCALSTACK_AUTH_TOKEN=«ls-{base62:8}-{base62:4}-{base62:4}-{base62:4}-{base62:12}»',
      'localstack auth set-token «ls-{base62:8}-{base62:4}-{base62:4}-{base62:4}-{base62:12}»',
      "environment:\n  - LOCALSTACK_AUTH_TOKEN='«ls-{base62:8}-{base62:4}-{base62:4}-{base62:4}-{base62:12}»'",
    ],
    ignore: [
      'LOCALSTACK_AUTH_TOKEN=ls-...',
      'LOCALSTACK_AUTH_TOKEN=ls-{base62:8}-{base62:4}',
      'details-{uuid}',
      'ls-{lower:8}-{lower:4}-{lower:4}-{lower:4}-{lower:12}',
    ],
  },
};
