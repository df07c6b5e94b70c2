import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'friendli-token': {
    kind: 'secret',
    title: 'Friendli personal access token',
    provider: 'FriendliAI',
    docs: 'https://friendli.ai/docs',
    rotate: 'https://friendli.ai/suite/setting/tokens',
    envVar: 'FRIENDLI_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['flp_'],
    pattern: standalone(/flp_[A-Za-z0-9]{40,60}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'friendli-token': {
    match: [
      'os.environ["FRIENDLI_TOKEN"] = \'«flp_{base62:46}»\'',
      'FRIENDLI_TOKEN=«flp_{base62:46}»',
      "const client = createClient({ token: '«flp_{base62:46}»' });",
    ],
    ignore: ['flp_...', 'flp_{base62:3}', 'xflp_{base62:46}', 'if (token.startsWith("flp_")) return token;'],
  },
};
