import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'elixir',
  editorIds: ['elixir'],
  files: /\.exs?$/i,
  comment: { open: '#', quotes: ['"'], blocks: ['"""'] },
  refuse: 'Read it with System.fetch_env!("NAME"), in config/runtime.exs.',
});

export const examples: readonly FixExample[] = [
  { before: 'key = "«{base62:24}»"\n', refuse: /Read/ },
  { before: 'key = "x «{hex:32}»"\n', refuse: /Read/ },
];
