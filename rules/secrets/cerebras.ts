import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'cerebras-key': {
    kind: 'secret',
    title: 'Cerebras API key',
    provider: 'Cerebras',
    docs: 'https://inference-docs.cerebras.ai/quickstart',
    rotate: 'https://cloud.cerebras.ai/',
    envVar: 'CEREBRAS_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['csk-'],
    pattern: standalone(/csk-[a-z0-9]{48}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'cerebras-key': {
    match: [
      'CEREBRAS_API_KEY=«csk-{alnum:48}»',
      "client = Cerebras(api_key='«csk-{alnum:48}»')",
      '"apiKey": "«csk-{alnum:48}»"',
    ],
    ignore: ['csk-{alnum:20}', 'CEREBRAS_API_KEY=csk-<key>', 'acsk-{alnum:48}'],
  },
};
