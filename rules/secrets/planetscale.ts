import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'planetscale-token': {
    kind: 'secret',
    title: 'PlanetScale password or token',
    provider: 'PlanetScale',
    docs: 'https://planetscale.com/docs/api/reference/service-tokens',
    rotate: 'https://app.planetscale.com/',
    envVar: 'PLANETSCALE_SERVICE_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['pscale_pw_', 'pscale_tkn_', 'pscale_oauth_'],
    pattern: standalone(/pscale_(?:pw|tkn|oauth)_[\w.=-]{32,64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'planetscale-token': {
    match: [
      'DATABASE_PASSWORD=«pscale_pw_{base62:43}»',
      'PLANETSCALE_SERVICE_TOKEN="«pscale_tkn_{base62:43}»"',
      'config := planetscale.Config{ Token: `«pscale_oauth_{base62:43}»` }',
    ],
    ignore: ['password: pscale_pw_...', 'strings.HasPrefix(token, "pscale_tkn_")', 'pscale_oauth_{base62:10}'],
  },
};
