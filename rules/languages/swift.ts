import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'swift',
  editorIds: ['swift'],
  files: /\.swift$/i,
  comment: { open: '//', quotes: ['"'], blocks: ['"""'] },
  refuse:
    'An app is public, and so is a secret in it: keep it on a server. On a server, read ProcessInfo.processInfo.environment["NAME"].',
});

export const examples: readonly FixExample[] = [
  { before: 'let key = "«{base62:24}»"\n', refuse: /An/ },
  { before: 'let key = "x «{hex:32}»"\n', refuse: /An/ },
];
