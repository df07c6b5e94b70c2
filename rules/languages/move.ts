import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'move',
  editorIds: ['move'],
  files: /\.move$/i,
  comment: { open: '//', quotes: ['"'] },
  refuse:
    'All of a module can be read by everyone: a secret in it is public. Sign with a key of the client that stays outside the repository.',
});

export const examples: readonly FixExample[] = [
  { path: 'a.move', before: 'const KEY: vector<u8> = b"«{base62:24}»";\n', refuse: /everyone/ },
  { path: 'a.move', before: 'const KEY: vector<u8> = x"«{hex:64}»";\n', refuse: /client/ },
];
