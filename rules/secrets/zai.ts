import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'zai-key': {
    kind: 'secret',
    title: 'Z.ai (Zhipu) API key',
    provider: 'Z.ai',
    docs: 'https://docs.z.ai/',
    rotate: 'https://z.ai/manage-apikey/apikey-list',
    envVar: 'ZAI_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['zhipu', 'bigmodel', 'zai_', 'z_ai', 'glm_'],
    pattern: assigned(near('zhipu|bigmodel|zai_|z_ai|glm_'), /[0-9a-f]{32}\.[A-Za-z0-9]{16}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'zai-key': {
    match: [
      "const zhipuToken = '«{hex:32}.{base62:16}»';",
      'zhipu_api_key: «{hex:32}.{base62:16}»',
      'ZAI_API_KEY=«{hex:32}.{base62:16}»',
    ],
    ignore: [
      'ZAI_API_KEY=${ZAI_API_KEY}',
      'zhipu_api_key = "{hex:5}.{base62:5}"',
      'zhipu_key_hash = "{hex:32}.{base62:16}{alnum:6}"',
      'https://docs.example.dev/zhipu/authentication',
    ],
  },
};
