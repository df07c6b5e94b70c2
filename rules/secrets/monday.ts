import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'monday-token': {
    kind: 'secret',
    title: 'monday.com API token',
    provider: 'monday.com',
    docs: 'https://developer.monday.com/api-reference/docs/authentication',
    rotate: 'https://monday.com/',
    envVar: 'MONDAY_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['monday'],
    pattern: assigned(near('monday', 'token|key|auth'), /eyJ[\w-]{10,100}\.eyJ[\w-]{60,600}\.[\w-]{43}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'monday-token': {
    match: [
      'MONDAY_API_TOKEN=«eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOj{base62:150}.{base62:43}»',
      'const monday = mondaySdk(); monday.setToken("«eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOj{base62:150}.{base62:43}»");',
      'monday:\n  api_key: «eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOj{base62:150}.{base62:43}»',
    ],
    ignore: [
      'monday_board_id = {digits:10}',
      'MONDAY_API_TOKEN=$MONDAY_API_TOKEN',
      'every monday the token eyJ expires',
    ],
  },
};
