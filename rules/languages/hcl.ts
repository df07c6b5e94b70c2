import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'hcl',
  editorIds: ['hcl'],
  files: /\.hcl$/i,
  comment: { open: '#', quotes: ['"'], heredoc: /<<-?([A-Za-z_]\w*)/ },
  refuse:
    'What reads this file decides how it refers to a variable: use that form, and keep the value in the env file.',
});

const path = 'a.hcl';

export const examples: readonly FixExample[] = [
  { path, before: 'key = "«{base62:24}»"\n', refuse: /What/ },
  { path: 'b.hcl', before: 'key = "x «{hex:32}»"\n', refuse: /What/ },
];
