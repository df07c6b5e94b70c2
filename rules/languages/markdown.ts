import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'markdown',
  editorIds: ['markdown'],
  files: /\.(?:md|mdx|markdown|rst|adoc)$/i,
  comment: { open: '<!--', close: '-->', quotes: [], blocks: ['```', '~~~'] },
  refuse: 'A document needs no secret: write a placeholder such as <YOUR_KEY>.',
});

export const examples: readonly FixExample[] = [
  { before: 'Use «{base62:24}».\n', refuse: /A/ },
  { before: 'Use x «{hex:32}».\n', refuse: /A/ },
];
