import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'retell-key': {
    kind: 'secret',
    title: 'Retell API key',
    provider: 'Retell AI',
    docs: 'https://docs.retellai.com/',
    rotate: 'https://dashboard.retellai.com/apiKey',
    envVar: 'RETELL_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['retell'],
    pattern: assigned(near('retell'), /key_[0-9a-f]{28}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'retell-key': {
    match: [
      '<add key="retellApiKey" value="«key_{hex:28}»" />',
      "const retellToken = '«key_{hex:28}»';",
      'retell_api_key: «key_{hex:28}»',
    ],
    ignore: [
      'RETELL_API_KEY=${RETELL_API_KEY}',
      'retell_api_key = "key_{hex:5}"',
      'retell_key_hash = "key_{hex:28}{alnum:6}"',
      'https://docs.example.dev/retell/authentication',
    ],
  },
};
