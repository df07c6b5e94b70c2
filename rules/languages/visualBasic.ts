import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'visualBasic',
  editorIds: ['vb'],
  files: /\.vb$/i,
  comment: { open: "'", quotes: ['"'] },
  refuse:
    'Read it with `If(Environment.GetEnvironmentVariable("NAME"), Throw…)` in a function that throws where it is Nothing; a Const and an attribute take constants only: make it a Shared ReadOnly field first.',
});

export const examples: readonly FixExample[] = [
  { path: 'a.vb', before: 'Dim key = "«{base62:24}»"\n', refuse: /GetEnvironmentVariable/ },
  { path: 'a.vb', before: 'Const Key = "x «{base62:24}»"\n', refuse: /Const/ },
];
