import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'ollama-key': {
    kind: 'secret',
    title: 'Ollama API key',
    provider: 'Ollama',
    docs: 'https://docs.ollama.com/',
    rotate: 'https://ollama.com/settings/keys',
    envVar: 'OLLAMA_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['ollama'],
    pattern: assigned(near('ollama'), /[0-9a-f]{32}\.[\w-]{24}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ollama-key': {
    match: [
      'ollama_api_key: «{hex:32}.{base62:24}»',
      'OLLAMA_API_KEY=«{hex:32}.{base62:24}»',
      'ollama: { apiKey: "«{hex:32}.{base62:24}»" }',
    ],
    ignore: [
      'OLLAMA_API_KEY=${OLLAMA_API_KEY}',
      'ollama_api_key = "{hex:5}.{base62:5}"',
      'ollama_key_hash = "{hex:32}.{base62:24}{alnum:6}"',
      'https://docs.example.dev/ollama/authentication',
    ],
  },
};
