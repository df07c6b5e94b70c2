import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'dotenv',
  editorIds: ['dotenv'],
  files: /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[\w-]+\.env|\.dev\.vars)$/i,
  comment: { open: '#', ownLine: true, quotes: [], blocks: ['"', "'", '`'] },
  format: 'dotenv',
  ownFolder: true,
  loading: { otherwise: '{file} is the file that this one is the example of.' },
});

export const examples: readonly FixExample[] = [
  { before: 'A=1\nKEY="«{base62:24}»"\nB=2\n', after: 'A=1\nKEY=\nB=2\n' },
  { before: '# KEY=«{base62:24}»\n', refuse: /variable/ },
];
