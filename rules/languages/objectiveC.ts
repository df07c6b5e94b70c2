import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'objectiveC',
  editorIds: ['objective-c', 'objective-cpp'],
  files: /\.(?:m|mm)$/i,
  comment: { open: '//', quotes: ['"'] },
  refuse: 'An app is public, and so is a secret in it: keep it on a server, and let the app ask that server.',
});

export const examples: readonly FixExample[] = [
  { before: 'id key = @"«{base62:24}»";\n', refuse: /An/ },
  { before: 'id key = @"x «{hex:32}»";\n', refuse: /An/ },
];
