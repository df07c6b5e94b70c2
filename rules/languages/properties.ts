import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'properties',
  editorIds: ['properties', 'ini'],
  files: /\.(?:properties|ini|cfg|conf|cnf)$|(?:^|\/)\.(?:npmrc|pypirc|netrc|my\.cnf)$/i,
  comment: { open: '#', ownLine: true },
  refuse:
    'What reads this file decides how it refers to a variable (Spring and npm: ${NAME}): use that form, and keep the value in the env file.',
});

export const examples: readonly FixExample[] = [
  { before: 'key=«{base62:24}»\n', refuse: /What/ },
  { before: 'key=x «{hex:32}»\n', refuse: /What/ },
];
