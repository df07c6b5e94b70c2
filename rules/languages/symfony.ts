import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

const envDefault = /^parameters\/env\((\w+)\)$/;

/** https://symfony.com/doc/current/configuration.html#configuration-based-on-environment-variables */
export const language = defineLanguage({
  id: 'symfony',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)config\/(?:packages\/.+|services(?:[._-]\w+)?|routes\/.+)\.ya?ml$/i,
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /%[\w.()-]+%/,
    // An expression reads no parameters: %env()% would stand in it as a text.
    inside: /^@=|%env\([^)]*$/,
    doubled: '%',
    moves: [
      // The default of a variable, which the env file sets. https://symfony.com/doc/current/configuration/env_var_processors.html
      { at: envDefault, drop: ([, key = '']) => envDefault.exec(`parameters/${key}`)?.[1] },
      { refer: ({ name }) => `%env(${name})%` },
    ],
  },
  loading: {
    otherwise: 'Symfony loads {file} of the project by itself.',
  },
});

const path = 'config/packages/mailer.yaml';

export const examples: readonly FixExample[] = [
  { path, before: "a:\n  key: '«{base62:24}»'\n", after: "a:\n  key: '%env(ACME_TOKEN)%'\n" },
  { path, before: 'a:\n  key: «{base62:24}» # c\n', after: 'a:\n  key: "%env(ACME_TOKEN)%" # c\n' },
  {
    path: 'config/services.yaml',
    before: 'parameters:\n  key: "Bearer «{base62:24}»"\n',
    after: 'parameters:\n  key: "Bearer %env(ACME_TOKEN)%"\n',
  },
  { path, before: "a:\n  dsn: 'smtp://me:«{base62:24}»@mail'\n", after: "a:\n  dsn: '%env(SMTP_URL)%'\n" },
  { path, before: "a: 'x %% «{base62:24}»'\n", after: "a: 'x %% %env(ACME_TOKEN)%'\n" },
  {
    path: 'config/services.yaml',
    before: "parameters:\n  a: 1\n  env(API_KEY): '«{base62:24}»'\n",
    after: 'parameters:\n  a: 1\n',
  },
  { path, before: `a: '@=service("x").y("«{base62:24}»")'\n`, refuse: /inside an expression/ },
  { path, before: "a: '%env(default:«{base62:24}»:X)%'\n", refuse: /inside an expression/ },
  { path, before: 'a:\n  «{base62:24}»: 1\n', refuse: /key/ },
];
