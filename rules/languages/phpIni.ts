import { defineLanguage, type FixExample } from '../language.ts';

/** https://www.php.net/manual/en/configuration.file.php */
export const language = defineLanguage({
  id: 'phpIni',
  of: 'properties',
  editorIds: [],
  files: /(?:^|\/)(?:php(?:-fpm)?[\w.-]*|conf\.d\/.+|\.user)\.ini$/i,
  comment: { open: ';', ownLine: true },
  config: {
    syntax: 'ini',
    doubleOnly: true,
    refers: /\$\{/,
    inside: /\$\{[^}]*$/,
    moves: [{ refer: ({ name }) => `\${${name}}` }],
  },
  loading: {
    otherwise: 'PHP takes {name} from the environment that it is started in: `set -a; . ./{file}; set +a`.',
  },
});

const path = 'php.ini';

export const examples: readonly FixExample[] = [
  { path, before: '[redis]\nredis.auth = "«{base62:24}»"\n', after: '[redis]\nredis.auth = "${ACME_TOKEN}"\n' },
  { path, before: 'a.key=«{base62:24}»\n', after: 'a.key=${ACME_TOKEN}\n' },
  { path, before: 'a.key = "tcp://h?auth=«{base62:24}»"\n', after: 'a.key = "tcp://h?auth=${ACME_TOKEN}"\n' },
  { path, before: "a.key = '«{base62:24}»'\n", refuse: /single quotes/ },
  { path, before: '; a.key=«{base62:24}»\n', refuse: /entry/ },
  { path, before: 'a = ${X«{base62:24}»}\n', refuse: /inside/ },
];
