import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'toml',
  editorIds: ['toml'],
  files: /\.toml$/i,
  comment: { open: '#', quotes: ['"', "'"], blocks: ['"""', "'''"] },
  refuse: 'TOML can refer to no variable: remove the value, and use the variable that the tool reads instead.',
});

export const examples: readonly FixExample[] = [
  { before: 'key = "«{base62:24}»"\n', refuse: /TOML/ },
  { before: 'key = "x «{hex:32}»"\n', refuse: /TOML/ },
];
