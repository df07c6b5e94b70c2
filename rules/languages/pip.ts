import { defineLanguage, type FixExample } from '../language.ts';
import { lineComment } from './_comments.ts';
import { fromShell } from './_fromShell.ts';

/** https://pip.pypa.io/en/stable/topics/configuration/#environment-variables */
export const language = defineLanguage({
  id: 'pip',
  of: 'properties',
  editorIds: [],
  files: /(?:^|\/)pip\.(?:conf|ini)$/i,
  comment: lineComment,
  config: {
    syntax: 'pythonIni',
    moves: [
      // A variable stands above the section of a command too. Of those with several values it has them all, parted by spaces.
      {
        at: /^global\/[a-z-]+$/,
        drop: (keys) => `PIP_${keys.at(-1)?.toUpperCase().replaceAll('-', '_')}`,
        once: true,
      },
      {
        refuse:
          'pip.conf can refer to no variable: delete the line, and set PIP_INDEX_URL, or keep the password in the keyring or in ~/.netrc.',
      },
    ],
  },
  loading: fromShell('pip'),
});

const path = 'pip.conf';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '[global]\ntimeout = 60\nindex-url = https://u:«{base62:24}»@a.b/simple\n',
    after: '[global]\ntimeout = 60\n',
  },
  { path, before: '[global]\nextra-index-url: https://«{base62:24}»@a.b/simple\n[b]\n', after: '[global]\n[b]\n' },
  { path: 'pip.ini', before: '[global]\nproxy=http://u:«{base62:24}»@p:1\n', after: '[global]\n' },
  {
    path,
    before: '[global]\nextra-index-url = https://u:«{base62:24}»@a\n  https://b\ntimeout = 6\n',
    after: '[global]\ntimeout = 6\n',
  },
  {
    path,
    before: '[global]\nindex-url = https://u:«{base62:24}»@a\n[install]\nindex-url = https://b\n',
    refuse: /several values/,
  },
  { path, before: '[install]\nindex-url = https://u:«{base62:24}»@a.b/simple\n', refuse: /PIP_INDEX_URL/ },
  {
    path,
    before: '[global]\nextra-index-url =\n  https://a\n  https://u:«{base62:24}»@b',
    after: '[global]\n',
  },
  {
    path,
    before: '[global]\nextra-index-url =\n  https://a\n  # https://u:«{base62:24}»@b\n',
    refuse: /entry/,
  },
  { path, before: '[global]\n# index-url = «{base62:24}»\n', refuse: /entry/ },
];
