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
  { path: 'compose.yaml', before: 'services:\n  a:\n    labels:\n      a: !!binary «{base62:24}»\n', refuse: /bytes/ },
  { path: 'compose.yaml', before: 'services:\n  «{base62:24}»:\n    image: x\n', refuse: /key/ },
  {
    path: 'compose.yaml',
    mounted: true,
    before: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: «{base62:24}» # c\n',
    after:
      'services:\n  db:\n    image: postgres:17\n    secrets:\n      - postgres_password\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/postgres_password # c\n\nsecrets:\n  postgres_password:\n    environment: POSTGRES_PASSWORD\n',
  },
  {
    path: 'compose.yaml',
    mounted: true,
    before:
      "services:\n  db:\n    image: docker.io/library/mariadb@sha256:{hex:64}\n    secrets:\n    - other\n    environment:\n    - A=1\n    - 'MARIADB_ROOT_PASSWORD=«{base62:24}»'\nsecrets:\n    other:\n        file: x\n",
    after:
      'services:\n  db:\n    image: docker.io/library/mariadb@sha256:{hex:64}\n    secrets:\n    - mariadb_root_password\n    - other\n    environment:\n    - A=1\n    - MARIADB_ROOT_PASSWORD_FILE=/run/secrets/mariadb_root_password\nsecrets:\n    mariadb_root_password:\n      environment: MARIADB_ROOT_PASSWORD\n    other:\n        file: x\n',
  },
  {
    path: 'compose.yaml',
    mounted: true,
    before:
      'services:\n  web: { image: grafana/grafana, environment: { GF_SECURITY_ADMIN_PASSWORD: "«{base62:24}»" } }\nsecrets: { a: { file: b } }',
    after:
      'services:\n  web: { image: grafana/grafana, secrets: [gf_security_admin_password], environment: { GF_SECURITY_ADMIN_PASSWORD__FILE: /run/secrets/gf_security_admin_password } }\nsecrets: { gf_security_admin_password: { environment: GF_SECURITY_ADMIN_PASSWORD }, a: { file: b } }',
  },
  {
    path: 'compose.yaml',
    mounted: true,
    before: 'services:\n  db:\n    image: acme/db\n    environment:\n      POSTGRES_PASSWORD: «{base62:24}»\n',
    refuse: /not known to read POSTGRES_PASSWORD/,
  },
  {
    path: 'compose.yaml',
    mounted: true,
    before:
      'services:\n  db:\n    image: postgres\n    env_file: .env\n    environment:\n      POSTGRES_PASSWORD: «{base62:24}»\n',
    refuse: /could be POSTGRES_PASSWORD again/,
  },
  {
    path: 'compose.yaml',
    mounted: true,
    before:
      'services:\n  db:\n    image: mysql:8\n    environment:\n      MYSQL_ROOT_PASSWORD: «{base62:24}»\n    healthcheck:\n      test: mysqladmin ping -p$$MYSQL_ROOT_PASSWORD\n',
    refuse: /itself uses/,
  },
  {
    path: 'compose.yaml',
    mounted: true,
    before: 'services:\n  db:\n    image: postgres\n    command: [x, «{base62:24}»]\n',
    refuse: /Only a variable/,
  },
];
