import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'dart',
  editorIds: ['dart'],
  files: /\.dart$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['"""', "'''"] },
  refuse:
    "An app is public, and so is a secret in it: keep it on a server. On a server, read Platform.environment['NAME'].",
});

export const examples: readonly FixExample[] = [
  { before: "var key = '«{base62:24}»';\n", refuse: /An/ },
  { before: "var key = 'x «{hex:32}»';\n", refuse: /An/ },
];
