import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'brave-search-key': {
    kind: 'secret',
    title: 'Brave Search API key',
    provider: 'Brave',
    docs: 'https://api-dashboard.search.brave.com/app/documentation',
    rotate: 'https://api-dashboard.search.brave.com/app/keys',
    envVar: 'BRAVE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['brave'],
    pattern: assigned(near('brave'), /BSA[\w-]{24,40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'brave-search-key': {
    match: [
      '<add key="braveApiKey" value="«BSA{base62:28}»" />',
      "const braveToken = '«BSA{base62:28}»';",
      'brave_api_key: «BSA{base62:28}»',
    ],
    ignore: [
      'BRAVE_API_KEY=${BRAVE_API_KEY}',
      'brave_api_key = "BSA{base62:5}"',
      'brave_key_hash = "BSA{base62:28}{alnum:6}"',
      'https://docs.example.dev/brave/authentication',
    ],
  },
};
