import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'fal-key': {
    kind: 'secret',
    title: 'fal API key',
    provider: 'fal',
    docs: 'https://docs.fal.ai/',
    rotate: 'https://fal.ai/dashboard/keys',
    envVar: 'FAL_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['fal_key', 'fal-key', 'fal_api', 'falai', 'fal_ai', 'fal-ai', 'fal.config'],
    pattern: assigned(
      'fal(?:[_.-]?(?:ai|key|api)|\\.config\\(\\{\\s{0,8}credentials)',
      /[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}:[0-9a-f]{32}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'fal-key': {
    match: [
      'FAL_KEY=«{uuid}:{hex:32}»',
      'fal.config({ credentials: "«{uuid}:{hex:32}»" });',
      "  FAL_API_KEY: '«{uuid}:{hex:32}»'",
    ],
    ignore: ['FAL_KEY=$FAL_KEY', 'FAL_KEY={uuid}', 'fal_key_hash: {hex:64}'],
  },
};
