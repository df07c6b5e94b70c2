import { isRandomToken } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';
import { mentions } from '../tokens.ts';

export const rules = defineRules({
  'apollo-graph-key': {
    kind: 'secret',
    title: 'Apollo GraphOS API key',
    provider: 'Apollo',
    docs: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys',
    rotate: 'https://studio.apollographql.com/',
    envVar: 'APOLLO_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['service:', 'user:gh.'],
    // Of a graph, by its name; or of a person, by the account that signed in.
    pattern: standalone(/(?:service:[\w-]{2,64}|user:gh\.[\w-]{1,64}):[\w-]{22}/),
    accept: [mentions(/apollo|graphos|rover/i), (value) => isRandomToken(value.slice(-22))],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'apollo-graph-key': {
    match: [
      'APOLLO_KEY=«service:shop-graph:{base62:22}»',
      'APOLLO_KEY="«user:gh.bob:{base62:22}»" rover subgraph publish shop@current',
      'apollo:\n  key: «service:My-Graph-s1ff1u:{base62:22}»',
    ],
    ignore: [
      'APOLLO_KEY=service:shop-graph:<key>',
      'APOLLO_KEY=service:shop-graph:{base62:8}',
      'service:shop:{base62:22}',
      'apollo service:read:the_orders_of_customer',
    ],
  },
};
