import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'groq-key': {
    kind: 'secret',
    title: 'Groq API key',
    provider: 'Groq',
    docs: 'https://console.groq.com/docs/quickstart',
    rotate: 'https://console.groq.com/keys',
    envVar: 'GROQ_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['gsk_'],
    pattern: standalone(/gsk_[A-Za-z0-9]{52}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'groq-key': {
    match: [
      'GROQ_API_KEY=«gsk_{base62:52}»',
      "client = Groq(api_key='«gsk_{base62:52}»')",
      'Authorization: Bearer «gsk_{base62:52}»',
    ],
    ignore: [
      'gsk_{base62:20}',
      'GROQ_API_KEY=gsk_...',
      'gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'agsk_{base62:52}',
    ],
  },
};
