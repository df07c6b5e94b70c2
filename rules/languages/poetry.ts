import { defineLanguage, type FixExample } from '../language.ts';
import { tomlComment } from './_comments.ts';
import { fromShell } from './_fromShell.ts';

const word = (name: string) => name.toUpperCase().replace(/[-.]/g, '_');

/** https://python-poetry.org/docs/repositories/#configuring-credentials */
export const language = defineLanguage({
  id: 'poetry',
  of: 'toml',
  editorIds: [],
  files: /(?:^|\/)poetry\.toml$/i,
  comment: tomlComment,
  config: {
    syntax: 'toml',
    moves: [
      { at: /^pypi-token\/[\w.-]+$/, drop: ([, name = '']) => `POETRY_PYPI_TOKEN_${word(name)}` },
      { at: /^http-basic\/[\w.-]+\/password$/, drop: ([, name = '']) => `POETRY_HTTP_BASIC_${word(name)}_PASSWORD` },
    ],
  },
  loading: fromShell('Poetry'),
});

const path = 'poetry.toml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '[http-basic.my-repo]\nusername = "me"\npassword = "«{base62:24}»"\n',
    after: '[http-basic.my-repo]\nusername = "me"\n',
  },
  { path, before: "[pypi-token]\npypi = '«{base62:24}»' # c\n", after: '[pypi-token]\n' },
  { path, before: 'http-basic.a.password = "«{base62:24}»"\n\n[b]\n', after: '\n[b]\n' },
  { path, before: '[repositories.a]\nurl = "https://u:«{base62:24}»@a/"\n', refuse: /no form/ },
  { path, before: '[http-basic]\na = { username = "b", password = "«{base62:24}»" }\n', refuse: /shares its line/ },
  { path, before: '["«{base62:24}»"]\n', refuse: /entry/ },
];
