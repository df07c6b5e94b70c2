import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'julia',
  editorIds: ['julia'],
  files: /\.jl$/i,
  comment: { open: '#', quotes: [], blocks: ['"""', '"'] },
  refuse:
    'Read it with ENV["NAME"], which stops with the name where it is not set. In a package read it in a function: what stands at the top is evaluated when the package is precompiled, and is stored with it.',
});

export const examples: readonly FixExample[] = [
  { path: 'a.jl', before: 'key = "«{base62:24}»"\n', refuse: /ENV/ },
  { path: 'a.jl', before: 'const url = "x $a «{base62:24}»"\n', refuse: /precompiled/ },
];
