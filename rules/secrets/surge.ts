import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'surge-token': {
    kind: 'secret',
    title: 'Surge deploy token',
    provider: 'Surge',
    docs: 'https://surge.sh/help/integrating-with-circleci',
    envVar: 'SURGE_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['surge_token', 'surge-token', 'surgetoken', 'surge --token'],
    pattern: assigned('surge(?:[_-]?| --)token', /[0-9a-f]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'surge-token': {
    match: ['SURGE_TOKEN=«{hex:32}»', 'env:\n  SURGE_TOKEN: «{hex:32}»', "surgeToken: '«{hex:32}»'"],
    ignore: ['SURGE_TOKEN=${{ secrets.SURGE_TOKEN }}', 'SURGE_TOKEN={hex:31}', 'SURGE_TOKEN={hex:33}'],
  },
};
