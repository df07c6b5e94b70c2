import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'perl',
  editorIds: ['perl'],
  files: /\.(?:pl|pm|t)$/i,
  comment: { open: '#', quotes: [], blocks: ['"', "'"], heredoc: /<<~?["']?([A-Za-z_]\w*)/ },
  refuse: 'Read it with $ENV{NAME} // die "NAME is not set".',
});

export const examples: readonly FixExample[] = [
  { before: 'my $key = "«{base62:24}»";\n', refuse: /Read/ },
  { before: 'my $key = "x «{hex:32}»";\n', refuse: /Read/ },
];
