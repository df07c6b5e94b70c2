import { defineLanguage, type FixExample } from '../language.ts';

/** https://docs.docker.com/reference/compose-file/interpolation/ */
export const language = defineLanguage({
  id: 'compose',
  of: 'yaml',
  editorIds: ['dockercompose'],
  files: /(?:^|\/)(?:docker-)?compose(?:[.-][\w-]+)*\.ya?ml$/i,
  comment: { open: '#', quotes: [], blocks: ['"', "'"], indented: /[|>][-+\d]*$/ },
  format: 'compose',
  envFile: '.env',
  ownFolder: true,
  loading: {
    loaders: [{ file: /^\.env$/, text: /^/, note: 'Docker Compose loads .env from this folder by itself.' }],
    otherwise:
      'Docker Compose loads .env from this folder by itself; another file must be named: `docker compose --env-file {file} up`.',
  },
});

export const examples: readonly FixExample[] = [
  {
    path: 'compose.yaml',
    before: 'services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: «{base62:24}»\n',
    after: 'services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${ACME_TOKEN:?ACME_TOKEN is not set}\n',
  },
  {
    path: 'compose.yaml',
    before: 'services:\n  db:\n    environment:\n      - "POSTGRES_PASSWORD=«{base62:24}»"\n',
    after: 'services:\n  db:\n    environment:\n      - "POSTGRES_PASSWORD=${ACME_TOKEN}"\n',
    form: 'plain',
  },
  {
    path: 'compose.yaml',
    before: 'services:\n  a:\n    environment:\n      URL: postgres://${USER:-a}:«{base62:24}»@db/a\n',
    after:
      'services:\n  a:\n    environment:\n      URL: postgres://${USER:-a}:${ACME_TOKEN:?ACME_TOKEN is not set}@db/a\n',
  },
  {
    path: 'compose.yaml',
    before: 'services:\n  a:\n    environment:\n      URL: postgres://${USER}:${PASS:-«{base62:24}»}@db/a\n',
    after: 'services:\n  a:\n    environment:\n      URL: postgres://${USER}:${PASS:?PASS is not set}@db/a\n',
  },
  { path: 'compose.yaml', before: 'secrets:\n  a:\n    environment: «{base62:24}»\n', refuse: /name of a variable/ },
  { path: 'compose.yaml', before: 'services:\n  «{base62:24}»:\n    image: x\n', refuse: /key/ },
];
