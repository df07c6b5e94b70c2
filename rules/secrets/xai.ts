import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'xai-key': {
    kind: 'secret',
    title: 'xAI API key',
    provider: 'xAI',
    docs: 'https://docs.x.ai/docs/tutorial',
    rotate: 'https://console.x.ai/',
    envVar: 'XAI_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['xai-'],
    pattern: standalone(/xai-[A-Za-z0-9]{80}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'xai-key': {
    match: [
      'XAI_API_KEY=«xai-{base62:80}»',
      "const client = new OpenAI({ apiKey: '«xai-{base62:80}»', baseURL: 'https://api.x.ai/v1' });",
      '"key": "«xai-{base62:80}»"',
    ],
    ignore: ['xai-{base62:30}', 'XAI_API_KEY=xai-<key>', 'import xai-sdk', 'xai-{base62:100}'],
  },
};
