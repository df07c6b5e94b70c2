import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'cursor-key': {
    kind: 'secret',
    title: 'Cursor API key',
    provider: 'Cursor',
    docs: 'https://cursor.com/docs/account/teams/admin-api',
    rotate: 'https://cursor.com/dashboard',
    envVar: 'CURSOR_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['key_', 'crsr_'],
    pattern: standalone(/(?:key|crsr)_[0-9a-f]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'cursor-key': {
    match: [
      'CURSOR_API_KEY=«key_{hex:64}»',
      'curl -u «crsr_{hex:64}»: https://api.cursor.com/teams/members',
      '"cursorApiKey": "«key_{hex:64}»"',
    ],
    ignore: ['key_{hex:32}', 'cache_key_{hex:20}', 'key_{hex:80}', 'crsr_...'],
  },
};
