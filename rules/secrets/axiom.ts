import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'axiom-token': {
    kind: 'secret',
    title: 'Axiom API or personal token',
    provider: 'Axiom',
    docs: 'https://axiom.co/docs/reference/tokens',
    rotate: 'https://app.axiom.co/settings/api-tokens',
    envVar: 'AXIOM_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['xaat-', 'xapt-'],
    pattern: standalone(/xa[ap]t-[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'axiom-token': {
    match: [
      '"axiomToken": "«xaat-{uuid}»"',
      '  axiom_token: «xapt-{uuid}»',
      'os.environ["AXIOM_TOKEN"] = \'«xaat-{uuid}»\'',
    ],
    ignore: ['xaat-...', 'xaat-{hex:32}', 'xxaat-{uuid}', 'if (token.startsWith("xaat-")) return token;'],
  },
};
