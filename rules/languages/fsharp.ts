import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'fsharp',
  editorIds: ['fsharp'],
  files: /\.fs[ix]?$/i,
  comment: { open: '//', quotes: [], blocks: ['"'] },
  refuse:
    'Read it with `match System.Environment.GetEnvironmentVariable "NAME" with null -> failwith "NAME is not set" | value -> value`; a [<Literal>], an attribute and a pattern take constants only.',
});

export const examples: readonly FixExample[] = [
  { path: 'a.fs', before: 'let key = "«{base62:24}»"\n', refuse: /failwith/ },
  { path: 'a.fsx', before: 'let url = $"x «{base62:24}»"\n', refuse: /Literal/ },
];
