import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'clojars-token': {
    kind: 'secret',
    title: 'Clojars deploy token',
    provider: 'Clojars',
    docs: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    rotate: 'https://clojars.org/tokens',
    envVar: 'CLOJARS_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['clojars_'],
    pattern: standalone(/CLOJARS_[0-9a-f]{60}/i),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'clojars-token': {
    match: [
      'CLOJARS_PASSWORD=«CLOJARS_{hex:60}»',
      ':repositories [["clojars" {:password "«CLOJARS_{hex:60}»"}]]',
      "password: '«CLOJARS_{hex:60}»'",
    ],
    ignore: ['{:password :env/clojars_password}', 'CLOJARS_{hex:20}', 'export CLOJARS_USERNAME=me', 'CLOJARS_{hex:64}'],
  },
};
