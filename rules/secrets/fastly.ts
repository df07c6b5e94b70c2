import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'fastly-token': {
    kind: 'secret',
    title: 'Fastly API token',
    provider: 'Fastly',
    docs: 'https://www.fastly.com/documentation/reference/api/auth-tokens/',
    rotate: 'https://manage.fastly.com/account/personal/tokens',
    envVar: 'FASTLY_API_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['fastly'],
    pattern: firstOf(assigned(near('fastly'), /[\w-]{32}/), nearby(['fastly'], '{base64url:32}')),
    accept: [hasDigit, minimumEntropy(3), unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'fastly-token': {
    match: [
      'FASTLY_API_TOKEN=«{base64url:31}x»',
      "headers: { 'Fastly-Key': '«{base62:32}»' }",
      'curl -H "Fastly-Key: «{base62:32}»" https://api.fastly.com/service',
      'fastly:\n  api_key: «{base62:32}»',
    ],
    ignore: [
      'FASTLY_SERVICE_ID={base62:22}',
      'fastly_key = fastly_api_key_of_environment_x1()',
      'surrogate-key: fastly-{hex:12}',
      'FASTLY_API_TOKEN=$FASTLY_API_TOKEN',
    ],
  },
};
