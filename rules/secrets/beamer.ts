import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'beamer-key': {
    kind: 'secret',
    title: 'Beamer API key',
    provider: 'Beamer',
    docs: 'https://www.getbeamer.com/api',
    envVar: 'BEAMER_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['beamer'],
    pattern: assigned(near('beamer'), /b_[\w+/=-]{44}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'beamer-key': {
    match: [
      '<add key="beamerApiKey" value="«b_{base62:44}»" />',
      "const beamerToken = '«b_{base62:44}»';",
      'beamer_api_key: «b_{base62:44}»',
    ],
    ignore: [
      'BEAMER_API_KEY=${BEAMER_API_KEY}',
      'beamer_api_key = "b_{base62:5}"',
      'beamer_key_hash = "b_{base62:44}{alnum:6}"',
      'https://docs.example.dev/beamer/authentication',
    ],
  },
};
