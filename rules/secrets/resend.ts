import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { apart } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'resend-key': {
    kind: 'secret',
    title: 'Resend API key',
    provider: 'Resend',
    docs: 'https://resend.com/docs/dashboard/api-keys/introduction',
    rotate: 'https://resend.com/api-keys',
    envVar: 'RESEND_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['re_'],
    pattern: apart(/(?<secret>re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24})(?![\w-])/, '\\w-'),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'resend-key': {
    match: [
      'RESEND_API_KEY=«re_{base62:8}_{base62:20}aB3x»',
      "const resend = new Resend('«re_{base62:8}_{base62:20}Z9qp»');",
      'Authorization: Bearer «re_{base62:8}_{base62:20}A1bc»',
    ],
    ignore: [
      're_123456789',
      're_compiled_pattern_of_the_source',
      'are_{base62:8}_{base62:24}',
      're_{lower:8}_{lower:24}',
    ],
  },
};
