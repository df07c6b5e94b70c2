import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'css',
  editorIds: ['css', 'scss', 'less'],
  files: /\.(?:css|scss|sass|less)$/i,
  comment: { open: '/*', close: '*/', quotes: ['"', "'"] },
  refuse: 'A style sheet is public: remove the secret.',
});

export const examples: readonly FixExample[] = [
  { before: 'a { b: "«{base62:24}»"; }\n', refuse: /A/ },
  { before: 'a { b: "x «{hex:32}»"; }\n', refuse: /A/ },
];
