import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'lua',
  editorIds: ['lua'],
  files: /\.lua$/i,
  comment: { open: '--', quotes: ['"', "'"] },
  refuse: 'Read it with os.getenv("NAME"), and fail where that gives nil.',
});

export const examples: readonly FixExample[] = [
  { before: 'local key = "«{base62:24}»"\n', refuse: /Read/ },
  { before: 'local key = "x «{hex:32}»"\n', refuse: /Read/ },
];
