import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'powershell',
  editorIds: ['powershell'],
  files: /\.(?:ps1|psm1|psd1)$/i,
  comment: { open: '#', quotes: [], blocks: ['"', "'"], continued: /`$/ },
  refuse: 'Read it with $env:NAME, in double quotes or outside of quotes.',
});

export const examples: readonly FixExample[] = [
  { before: '$key = "«{base62:24}»"\n', refuse: /Read/ },
  { before: '$key = "x «{hex:32}»"\n', refuse: /Read/ },
];
