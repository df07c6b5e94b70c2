import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'yaml',
  editorIds: ['yaml'],
  files: /\.ya?ml$/i,
  comment: { open: '#', quotes: [], blocks: ['"', "'"], indented: /[|>][-+\d]*$/ },
  refuse:
    'What reads this file decides how it refers to a variable: use that form, and keep the value in the env file.',
});

export const examples: readonly FixExample[] = [
  { before: 'key: «{base62:24}»\n', refuse: /What/ },
  { before: 'key: x «{hex:32}»\n', refuse: /What/ },
];
