import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'upstash-key': {
    kind: 'secret',
    title: 'Upstash token',
    provider: 'Upstash',
    docs: 'https://upstash.com/docs/redis/features/restapi',
    rotate: 'https://console.upstash.com/',
    envVar: 'UPSTASH_REDIS_REST_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['upstash'],
    pattern: assigned(
      near('upstash', 'token|passw|api[_-]?key|signing[_-]?key|secret'),
      /[A-Za-z0-9+/_-]{32,200}={0,2}/,
    ),
    accept: [hasDigit, minimumEntropy(3.5), unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'upstash-key': {
    match: [
      'UPSTASH_REDIS_REST_URL=https://eu1-x.upstash.io\nUPSTASH_REDIS_REST_TOKEN="«AX{base62:60}=»"',
      "new Redis({ url: 'https://eu1-x.upstash.io', token: '«AX{base62:60}»' })",
      'upstash:\n  api-key: «{uuid}»',
    ],
    ignore: [
      'UPSTASH_REDIS_REST_URL=https://eu1-x-12345.upstash.io',
      'UPSTASH_REDIS_REST_TOKEN=$UPSTASH_REDIS_REST_TOKEN',
      'upstash_token = get_the_upstash_token_from_the_environment_2()',
    ],
  },
};
