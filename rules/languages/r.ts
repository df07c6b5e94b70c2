import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'r',
  editorIds: ['r'],
  files: /\.[rR]$/,
  comment: { open: '#', quotes: [], blocks: ['"', "'"] },
  refuse: 'Read it with Sys.getenv("NAME"); R loads .Renviron by itself.',
});

export const examples: readonly FixExample[] = [
  { before: 'key <- "«{base62:24}»"\n', refuse: /Read/ },
  { before: 'key <- "x «{hex:32}»"\n', refuse: /Read/ },
];
