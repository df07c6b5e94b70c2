import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'lichess-token': {
    kind: 'secret',
    title: 'Lichess personal access token',
    provider: 'Lichess',
    docs: 'https://lichess.org/api',
    rotate: 'https://lichess.org/account/oauth/token',
    envVar: 'LICHESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['lip_'],
    pattern: standalone(/lip_[A-Za-z0-9]{16,40}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'lichess-token': {
    match: [
      'os.environ["LICHESS_TOKEN"] = \'«lip_{base62:19}7»\'',
      'LICHESS_TOKEN=«lip_{base62:19}7»',
      "const client = createClient({ token: '«lip_{base62:19}7»' });",
    ],
    ignore: ['lip_...', 'lip_{base62:3}7', 'xlip_{base62:19}7', 'if (token.startsWith("lip_")) return token;'],
  },
};
