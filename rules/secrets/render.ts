import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'render-key': {
    kind: 'secret',
    title: 'Render API key',
    provider: 'Render',
    docs: 'https://render.com/docs/api#1-create-an-api-key',
    rotate: 'https://dashboard.render.com/u/settings#api-keys',
    envVar: 'RENDER_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['rnd_'],
    pattern: standalone(/rnd_[A-Za-z0-9]{32}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'render-key': {
    match: [
      'RENDER_API_KEY=«rnd_{base62:32}»',
      'curl -H "Authorization: Bearer «rnd_{base62:32}»" https://api.render.com/v1/services',
      '{ "render": { "apiKey": "«rnd_{base62:32}»" } }',
    ],
    ignore: ['int rnd_seed = 42;', 'rnd_{base62:12}', 'int rnd_abcdefghijklmnopqrstuvwxyzabcdef = 0;'],
  },
};
