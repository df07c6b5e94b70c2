import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'kotlin',
  editorIds: ['kotlin'],
  files: /\.kts?$/i,
  comment: { open: '//', quotes: ['"'], blocks: ['"""'] },
  refuse:
    'On a server, read System.getenv("NAME") ?: error("NAME is not set"). An Android app is public, and so is a secret in it.',
});

export const examples: readonly FixExample[] = [
  { before: 'val key = "«{base62:24}»"\n', refuse: /On/ },
  { before: 'val key = "x «{hex:32}»"\n', refuse: /On/ },
];
