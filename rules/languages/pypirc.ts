import { defineLanguage, type FixExample } from '../language.ts';
import { lineComment } from './_comments.ts';

/** https://twine.readthedocs.io/en/stable/#environment-variables */
export const language = defineLanguage({
  id: 'pypirc',
  of: 'properties',
  editorIds: [],
  files: /(?:^|\/)\.pypirc$/i,
  comment: lineComment,
  config: {
    syntax: 'pythonIni',
    // One variable serves whichever index is named: with two of them it would be the wrong one's.
    moves: [{ at: /^(?:pypi|testpypi)\/password$/, drop: () => 'TWINE_PASSWORD', once: true }],
  },
  loading: {
    otherwise: 'twine takes {name} from the environment, for every index: `set -a; . ./{file}; set +a`.',
  },
});

const path = '.pypirc';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '[pypi]\nusername = __token__\npassword = «{base62:24}»\n',
    after: '[pypi]\nusername = __token__\n',
  },
  { path, before: '[testpypi]\npassword: «{base62:24}»\n', after: '[testpypi]\n' },
  { path, before: '[own]\nrepository = https://u:«{base62:24}»@a\n', refuse: /no form/ },
  { path, before: '[own]\npassword = «{base62:24}»\n', refuse: /no form/ },
  { path, before: '[pypi]\npassword = a\n[testpypi]\npassword = «{base62:24}»\n', refuse: /several values/ },
  { path, before: '# password = «{base62:24}»\n', refuse: /entry/ },
  { path, before: '[«{base62:24}»]\n', refuse: /entry/ },
];
