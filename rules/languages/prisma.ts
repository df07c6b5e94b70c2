import { defineLanguage, type FixExample } from '../language.ts';

/** https://www.prisma.io/docs/orm/reference/prisma-schema-reference#env */
export const language = defineLanguage({
  id: 'prisma',
  editorIds: ['prisma'],
  files: /\.prisma$/i,
  comment: { open: '//', quotes: ['"'] },
  config: {
    syntax: 'words',
    moves: [
      {
        at: /^(?:url|directUrl|shadowDatabaseUrl)$/,
        refer: ({ name }) => `env("${name}")`,
        bare: ({ name }) => `env("${name}")`,
        whole: true,
      },
    ],
  },
  envFile: '.env',
  loading: {
    loaders: [
      {
        file: /^prisma\.config\.[cm]?[jt]s$/,
        text: /dotenv\/config|loadEnvFile/,
        note: 'prisma.config loads .env of this project.',
      },
      {
        file: /^prisma\.config\.[cm]?[jt]s$/,
        text: /^/,
        note: 'With a prisma.config, Prisma loads no .env: begin that file with `import "dotenv/config";`.',
      },
    ],
    otherwise:
      'Prisma loads .env beside package.json or the schema by itself; for another file run `dotenv -e {file} -- prisma …`.',
  },
});

const path = 'prisma/schema.prisma';
const source = (line: string) => `datasource db {\n  provider = "postgresql"\n  ${line}\n}\n`;

export const examples: readonly FixExample[] = [
  {
    path,
    before: source('url = "postgres://a:«{base62:24}»@db/a"'),
    after: source('url = env("DATABASE_URL")'),
  },
  {
    path,
    before: source('directUrl         = "postgres://a:«{base62:24}»@db/a" // c'),
    after: source('directUrl         = env("DIRECT_URL") // c'),
  },
  { path, before: source('url = "prisma://a?api_key=«{base62:24}»"'), after: source('url = env("ACME_TOKEN")') },
  { path, before: source('// url = "«{base62:24}»"'), refuse: /comment/ },
  { path, before: source('extensions = ["«{base62:24}»"]'), refuse: /no form/ },
  { path, before: 'model A {\n  a String @default("«{base62:24}»")\n}\n', refuse: /no form/ },
];
