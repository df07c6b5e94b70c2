import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'cpp',
  editorIds: ['cpp'],
  files: /\.(?:cc|cpp|cxx|hpp|hh|hxx|ino|cu)$/i,
  comment: { open: '//', quotes: ['"', "'"], continued: /\\$/ },
  refuse: 'Read it with std::getenv("NAME") from <cstdlib>, and fail where that gives a null pointer.',
});

export const examples: readonly FixExample[] = [
  { before: 'auto key = "«{base62:24}»";\n', refuse: /Read/ },
  { before: 'auto key = "x «{hex:32}»";\n', refuse: /Read/ },
];
