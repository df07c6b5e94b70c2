import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'exoscale-key': {
    kind: 'secret',
    title: 'Exoscale API secret',
    provider: 'Exoscale',
    docs: 'https://community.exoscale.com/',
    rotate: 'https://portal.exoscale.com/iam/keys',
    envVar: 'EXOSCALE_API_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['exoscale'],
    pattern: assigned(near('exoscale'), /[\w-]{43}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'exoscale-key': {
    match: [
      'EXOSCALE_API_SECRET=«{base64url:42}a»',
      'exoscale: { apiKey: "«{base64url:42}a»" }',
      '<add key="exoscaleApiKey" value="«{base64url:42}a»" />',
    ],
    ignore: [
      'EXOSCALE_API_SECRET=${EXOSCALE_API_SECRET}',
      'exoscale_api_key = "{base64url:5}a"',
      'exoscale_key_hash = "{base64url:42}a{alnum:6}"',
      'https://docs.example.dev/exoscale/authentication',
    ],
  },
};
