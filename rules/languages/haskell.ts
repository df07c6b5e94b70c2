import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'haskell',
  editorIds: ['haskell'],
  files: /\.l?hs$/i,
  comment: { open: '--', quotes: ['"'] },
  refuse: 'Read it with getEnv "NAME" from System.Environment, which is an action of IO.',
});

export const examples: readonly FixExample[] = [
  { before: 'key = "«{base62:24}»"\n', refuse: /Read/ },
  { before: 'key = "x «{hex:32}»"\n', refuse: /Read/ },
];
