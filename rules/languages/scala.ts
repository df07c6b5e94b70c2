import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'scala',
  editorIds: ['scala'],
  files: /\.(?:scala|sc|sbt)$/i,
  comment: { open: '//', quotes: ['"'], blocks: ['"""'] },
  refuse: 'Read it with sys.env("NAME"), which fails where it is not set.',
});

export const examples: readonly FixExample[] = [
  { before: 'val key = "«{base62:24}»"\n', refuse: /Read/ },
  { before: 'val key = "x «{hex:32}»"\n', refuse: /Read/ },
];
