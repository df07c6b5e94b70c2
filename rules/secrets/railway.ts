import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'railway-token': {
    kind: 'secret',
    title: 'Railway token',
    provider: 'Railway',
    docs: 'https://docs.railway.com/reference/public-api#creating-a-token',
    rotate: 'https://railway.com/account/tokens',
    envVar: 'RAILWAY_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['railway'],
    pattern: firstOf(assigned(near('railway', 'token|api[_-]?key|secret|bearer'), uuid), nearby(['railway'], '{uuid}')),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'railway-token': {
    match: [
      'RAILWAY_TOKEN=«{uuid}»',
      'env:\n  - name: RAILWAY_API_TOKEN\n    value: "«{uuid}»"',
      'const railway = new Railway({ token: "«{uuid}»" });',
    ],
    ignore: [
      'RAILWAY_PROJECT_ID={uuid}',
      'railway link {uuid}',
      'railway_token_id = "{uuid}"',
      'RAILWAY_TOKEN=${{ secrets.RAILWAY_TOKEN }}',
    ],
  },
};
