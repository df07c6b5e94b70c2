import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'json',
  editorIds: ['json', 'jsonc'],
  files: /\.(?:json|jsonc|json5|webmanifest)$/i,
  refuse:
    'JSON can refer to no variable: remove the value, and let the program that reads this file take it from the environment.',
});

export const examples: readonly FixExample[] = [
  { before: '{"key": "«{base62:24}»"}\n', refuse: /JSON/ },
  { before: '{"key": "x «{hex:32}»"}\n', refuse: /JSON/ },
];
