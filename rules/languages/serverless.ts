import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://www.serverless.com/framework/docs/guides/variables/env-vars */
export const language = defineLanguage({
  id: 'serverless',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)serverless(?:[.-][\w-]+)*\.ya?ml$/i,
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /\$\{/,
    fallback: { open: /\$\{env:([A-Za-z_]\w*)\s*,\s*["']?$/, close: /^["']?\s*\}/ },
    inside: /\$\{[^}]*$/,
    moves: [{ refer: ({ name }) => `\${env:${name}}` }],
  },
  loading: {
    loaders: [
      {
        file: /^serverless\.ya?ml$/,
        text: /useDotenv:\s*true|serverless-dotenv-plugin/,
        note: 'Serverless loads .env of this folder.',
      },
    ],
    otherwise: 'Serverless loads {file} of this folder from version 4 on, and before with `useDotenv: true`.',
  },
});

const path = 'serverless.yml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'resources:\n  Resources:\n    A:\n      Type: AWS::S3::Bucket\n      Key: «{base62:24}»\n',
    after: 'resources:\n  Resources:\n    A:\n      Type: AWS::S3::Bucket\n      Key: ${env:ACME_TOKEN}\n',
  },
  {
    path,
    before: 'provider:\n  environment:\n    KEY: «{base62:24}»\n',
    after: 'provider:\n  environment:\n    KEY: ${env:ACME_TOKEN}\n',
  },
  { path, before: "custom:\n  a: 'Bearer «{base62:24}»'\n", after: "custom:\n  a: 'Bearer ${env:ACME_TOKEN}'\n" },
  { path, before: "custom:\n  a: ${env:KEY, '«{base62:24}»'}\n", after: 'custom:\n  a: ${env:KEY}\n' },
  { path, before: 'custom:\n  a: [«{base62:24}», b]\n', after: 'custom:\n  a: ["${env:ACME_TOKEN}", b]\n' },
  { path, before: "custom:\n  a: ${param:x, '«{base62:24}»'}\n", refuse: /inside an expression/ },
  { path, before: '# «{base62:24}»\na: 1\n', refuse: /value/ },
];
