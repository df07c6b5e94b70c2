import { defineLanguage, type FixExample } from '../language.ts';
import { lineComment } from './_comments.ts';
import { fromShell } from './_fromShell.ts';

/** https://pip.pypa.io/en/stable/reference/requirements-file-format/#using-environment-variables */
export const language = defineLanguage({
  id: 'requirements',
  of: 'properties',
  editorIds: ['pip-requirements'],
  files: /(?:^|\/)(?:(?:requirements|constraints)[\w.-]*|requirements\/.+)\.(?:txt|in)$/i,
  comment: lineComment,
  config: {
    syntax: 'words',
    refers: /\$\{/,
    inside: /\$\{[^}]*$/,
    moves: [{ refer: ({ name }) => `\${${name}}` }],
  },
  loading: fromShell('pip'),
});

const path = 'requirements.txt';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '--index-url https://u:«{base62:24}»@a.b/simple\nflask==3.1\n',
    after: '--index-url https://u:${ACME_TOKEN}@a.b/simple\nflask==3.1\n',
  },
  {
    path,
    before: 'x @ git+https://«{base62:24}»@example.net/a/b.git@v1\n',
    after: 'x @ git+https://${ACME_TOKEN}@example.net/a/b.git@v1\n',
  },
  {
    path: 'requirements/dev.txt',
    before: '--extra-index-url=https://«{base62:24}»@a.b/simple # c\n',
    after: '--extra-index-url=https://${ACME_TOKEN}@a.b/simple # c\n',
  },
  { path, before: '# https://u:«{base62:24}»@a.b\n', refuse: /comment/ },
  { path, before: '-i https://${U«{base62:24}»}@a.b\n', refuse: /inside/ },
  { path, before: '-i https://a\\«{base62:24}»@a.b\n', after: '-i https://a\\${ACME_TOKEN}@a.b\n' },
];
