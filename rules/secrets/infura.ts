import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'infura-key': {
    kind: 'secret',
    title: 'Infura API key or secret',
    provider: 'Infura',
    docs: 'https://docs.metamask.io/services/get-started/infura/',
    rotate: 'https://developer.metamask.io/',
    envVar: 'INFURA_API_KEY',
    severity: 'error',
    confidence: 'medium',
    keywords: ['infura'],
    // The API key is the path of the endpoint.
    pattern: firstOf(
      assigned(
        `${near('infura', 'key|secret|token|project')}|infura\\.io(?:/ws)?/v3/?(?=[0-9a-f]{32})`,
        /[0-9a-f]{32}/,
      ),
      nearby(['infura'], '{alnum:32}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'infura-key': {
    match: [
      'INFURA_API_KEY_SECRET=«{hex:32}»',
      "const infura = { projectSecret: '«{hex:32}»' };",
      'infura:\n  key: "«{hex:32}»"',
    ],
    ignore: [
      'https://mainnet.infura.io/v3/YOUR_PROJECT_ID',
      'https://mainnet.infura.io/v3/$INFURA_API_KEY',
      'infura_project_id = $INFURA_PROJECT_ID',
    ],
  },
};
