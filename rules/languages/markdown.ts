import { defineLanguage, type FixExample } from '../language.ts';

/** A document shows where a secret goes. The brackets stand in code only: elsewhere a browser would take them for a tag and show nothing. */
export const language = defineLanguage({
  id: 'markdown',
  editorIds: ['markdown'],
  files: /\.(?:md|mdx|markdown|rst|adoc)$/i,
  comment: { open: '<!--', close: '-->', quotes: [], blocks: ['```', '~~~'] },
  config: {
    syntax: 'prose',
    moves: [{ at: /^code$/, refer: ({ name }) => `<YOUR_${name}>` }, { refer: ({ name }) => `YOUR_${name}` }],
  },
  loading: { otherwise: 'The document needs no value: {file} only keeps it until it is rotated.' },
});

export const examples: readonly FixExample[] = [
  { before: 'Use «{base62:24}».\n', after: 'Use YOUR_ACME_TOKEN.\n' },
  { before: 'Use `x «{hex:32}»`, not `y`.\n', after: 'Use `x <YOUR_ACME_TOKEN>`, not `y`.\n' },
  { before: '```sh\nlogin «{base62:24}»\n```\n', after: '```sh\nlogin <YOUR_ACME_TOKEN>\n```\n' },
  { before: '```\na\n```\nUse «{base62:24}».\n', after: '```\na\n```\nUse YOUR_ACME_TOKEN.\n' },
  { before: '    login «{base62:24}»\n', after: '    login <YOUR_ACME_TOKEN>\n' },
  { before: '> - [a](https://a.b?key=«{base62:24}»)\n', after: '> - [a](https://a.b?key=YOUR_ACME_TOKEN)\n' },
  { before: 'Use «{base62:24}\n{base62:24}».\n', refuse: /several lines/ },
];
