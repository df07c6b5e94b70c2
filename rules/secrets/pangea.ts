import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'pangea-token': {
    kind: 'secret',
    title: 'Pangea service token',
    provider: 'Pangea',
    docs: 'https://pangea.cloud/docs/',
    rotate: 'https://console.pangea.cloud/',
    envVar: 'PANGEA_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['pts_'],
    pattern: standalone(/pts_[a-z2-7]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'pangea-token': {
    match: [
      'os.environ["PANGEA_TOKEN"] = \'«pts_{base32:32}»\'',
      'PANGEA_TOKEN=«pts_{base32:32}»',
      "const client = createClient({ token: '«pts_{base32:32}»' });",
    ],
    ignore: ['pts_...', 'pts_{base32:3}', 'xpts_{base32:32}', 'if (token.startsWith("pts_")) return token;'],
  },
};
