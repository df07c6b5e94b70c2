import { defineLanguage, type FixExample } from '../language.ts';

/** https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#variable-expansion */
export const language = defineLanguage({
  id: 'grafana',
  of: 'properties',
  editorIds: [],
  files: /(?:^|\/)grafana[\w.-]*\.ini$|(?:^|\/)grafana\/(?:conf\/)?(?:custom|defaults)\.ini$/i,
  comment: { open: ';', ownLine: true },
  config: {
    syntax: 'ini',
    refers: /\$__|\$\{/,
    inside: /\$(?:__\w+)?\{[^}]*$/,
    moves: [{ refer: ({ name }) => `$__env{${name}}` }],
  },
  loading: { otherwise: 'Start Grafana with the variable set: `docker run --env-file {file} …`.' },
});

const path = 'grafana.ini';

export const examples: readonly FixExample[] = [
  { path, before: '[database]\npassword = «{base62:24}»\n', after: '[database]\npassword = $__env{ACME_TOKEN}\n' },
  { path, before: '[security]\nsecret_key="«{base62:24}»"\n', after: '[security]\nsecret_key="$__env{ACME_TOKEN}"\n' },
  { path, before: '[a]\nb = x «{base62:24}» y\n', after: '[a]\nb = x $__env{ACME_TOKEN} y\n' },
  { path, before: '[a]\nb = $__file{/a«{base62:24}»}\n', refuse: /inside/ },
  { path, before: ';b = «{base62:24}»\n', refuse: /entry/ },
  { path, before: '[a]\n«{base62:24}» = b\n', refuse: /entry/ },
];
