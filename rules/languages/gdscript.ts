import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'gdscript',
  editorIds: ['gdscript'],
  files: /\.gd$/i,
  comment: { open: '#', quotes: [], blocks: ['"""', '"', "'"] },
  refuse:
    'An exported game is public, and so is a secret in it: keep it on a server. In a tool or on a server, read OS.get_environment("NAME").',
});

export const examples: readonly FixExample[] = [
  { path: 'a.gd', before: 'var key = "«{base62:24}»"\n', refuse: /public/ },
  { path: 'a.gd', before: 'const KEY = "x «{base62:24}»"\n', refuse: /server/ },
];
