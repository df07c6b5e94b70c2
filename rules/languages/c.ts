import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'c',
  editorIds: ['c'],
  files: /\.(?:c|h)$/i,
  comment: { open: '//', quotes: ['"', "'"], continued: /\\$/ },
  refuse: 'Read it with getenv("NAME") from <stdlib.h>, and fail where that gives NULL.',
});

export const examples: readonly FixExample[] = [
  { before: 'const char *key = "«{base62:24}»";\n', refuse: /Read/ },
  { before: 'const char *key = "x «{hex:32}»";\n', refuse: /Read/ },
];
