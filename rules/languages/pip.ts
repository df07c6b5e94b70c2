import { defineLanguage, type FixExample } from '../language.ts';
import { lineComment } from './_comments.ts';

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
      { at: /^global\/[a-z-]+$/, drop: (keys) => `PIP_${keys.at(-1)?.toUpperCase().replaceAll('-', '_')}` },
      {
        refuse:
          'pip.conf can refer to no variable: delete the line, and set PIP_INDEX_URL, or keep the password in the keyring or in ~/.netrc.',
      },
    ],
  },
  loading: { loaders: [], otherwise: 'pip takes {name} from the environment: `set -a; . ./{file}; set +a`.' },
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
  { path, before: '[global]\nextra-index-url = https://u:«{base62:24}»@a\n  https://b\n', refuse: /several lines/ },
  { path, before: '[install]\nindex-url = https://u:«{base62:24}»@a.b/simple\n', refuse: /PIP_INDEX_URL/ },
  {
    path,
    before: '[global]\nextra-index-url =\n  https://a\n  https://u:«{base62:24}»@b\n',
    refuse: /several lines/,
  },
  { path, before: '[global]\n# index-url = «{base62:24}»\n', refuse: /entry/ },
];
