import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'batch',
  editorIds: ['bat'],
  files: /\.(?:bat|cmd)$/i,
  comment: { open: 'REM', ownLine: true },
  refuse: 'Read it with %NAME%.',
});

export const examples: readonly FixExample[] = [
  { before: 'set KEY=«{base62:24}»\n', refuse: /Read/ },
  { before: 'set KEY=x «{hex:32}»\n', refuse: /Read/ },
];
