import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'intra42-secret': {
    kind: 'secret',
    title: '42 intranet client secret',
    provider: '42',
    docs: 'https://api.intra.42.fr/apidoc',
    rotate: 'https://profile.intra.42.fr/oauth/applications',
    envVar: 'INTRA42_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['s-s4t2ud-', 's-s4t2af-'],
    pattern: standalone(/s-s4t2(?:ud|af)-[0-9a-f]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'intra42-secret': {
    match: [
      'os.environ["INTRA42_CLIENT_SECRET"] = \'«s-s4t2ud-{hex:64}»\'',
      'INTRA42_CLIENT_SECRET=«s-s4t2af-{hex:64}»',
      "const client = createClient({ token: '«s-s4t2ud-{hex:64}»' });",
    ],
    ignore: [
      's-s4t2ud-...',
      's-s4t2ud-{hex:3}',
      'xs-s4t2ud-{hex:64}',
      'if (token.startsWith("s-s4t2ud-")) return token;',
    ],
  },
};
