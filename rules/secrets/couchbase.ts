import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'couchbase-key': {
    kind: 'secret',
    title: 'Couchbase Capella API key',
    provider: 'Couchbase',
    docs: 'https://docs.couchbase.com/cloud/management-api-guide/management-api-authentication.html',
    rotate: 'https://cloud.couchbase.com/',
    envVar: 'CAPELLA_API_KEY_SECRET',
    severity: 'error',
    confidence: 'medium',
    keywords: ['couchbase', 'capella'],
    pattern: assigned(
      near('couchbase|capella', 'api[_-]?(?:key|secret|token)|key[_-]?secret|auth(?:entication)?[_-]?token'),
      /[A-Za-z0-9+/]{44,120}={0,2}/,
    ),
    accept: [hasDigit, minimumEntropy(4)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'couchbase-key': {
    match: [
      'CAPELLA_AUTHENTICATION_API_KEY=«{base62:64}»',
      'provider "couchbase-capella" {\n  authentication_token = "«{base62:86}==»"\n}',
      'capella = Capella(api_secret="«{base62:62}==»")',
    ],
    ignore: [
      'couchbase_bucket_key = "user::{uuid}"',
      'COUCHBASE_CONNSTR=couchbases://cb.{base62:16}.cloud.couchbase.com',
      'CAPELLA_API_KEY=$CAPELLA_API_KEY',
    ],
  },
};
