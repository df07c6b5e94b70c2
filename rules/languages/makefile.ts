import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'makefile',
  editorIds: ['makefile'],
  files: /(?:(?:^|\/)(?:GNU)?[Mm]akefile|\.mk)$/,
  comment: { open: '#', ownLine: true, continued: /\\$/ },
  refuse: 'Refer to the variable as $(NAME), and export it before make runs.',
});

export const examples: readonly FixExample[] = [
  { before: 'KEY = «{base62:24}»\n', refuse: /Refer/ },
  { before: 'KEY = x «{hex:32}»\n', refuse: /Refer/ },
];
