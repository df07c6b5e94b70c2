import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'ghost-admin-key': {
    kind: 'secret',
    title: 'Ghost Admin API key',
    provider: 'Ghost',
    docs: 'https://docs.ghost.org/admin-api',
    envVar: 'GHOST_ADMIN_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['ghost'],
    pattern: assigned(near('ghost'), /[0-9a-f]{24}:[0-9a-f]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ghost-admin-key': {
    match: [
      'GHOST_ADMIN_API_KEY=«{hex:24}:{hex:64}»',
      'ghost: { apiKey: "«{hex:24}:{hex:64}»" }',
      '<add key="ghostApiKey" value="«{hex:24}:{hex:64}»" />',
    ],
    ignore: [
      'GHOST_ADMIN_API_KEY=${GHOST_ADMIN_API_KEY}',
      'ghost_api_key = "{hex:5}:{hex:5}"',
      'ghost_key_hash = "{hex:24}:{hex:64}{alnum:6}"',
      'https://docs.example.dev/ghost/authentication',
    ],
  },
};
