import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';
import { mentions } from '../tokens.ts';

export const rules = defineRules({
  'deepseek-key': {
    kind: 'secret',
    title: 'DeepSeek API key',
    provider: 'DeepSeek',
    docs: 'https://api-docs.deepseek.com/',
    rotate: 'https://platform.deepseek.com/api_keys',
    envVar: 'DEEPSEEK_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk-'],
    pattern: standalone(/sk-[0-9a-f]{32}/),
    accept: [mentions(/deepseek/i)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'deepseek-key': {
    match: [
      'DEEPSEEK_API_KEY=«sk-{hex:32}»',
      "client = OpenAI(api_key='«sk-{hex:32}»', base_url='https://api.deepseek.com')",
      '# deepseek\n"apiKey": "«sk-{hex:32}»"',
    ],
    ignore: ['api_key = "sk-{hex:32}"', 'DEEPSEEK_API_KEY=sk-<key>', 'deepseek sk-{hex:20}', 'deepseek task-{hex:32}'],
  },
};
