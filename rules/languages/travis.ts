import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://docs.travis-ci.com/user/environment-variables/ */
export const language = defineLanguage({
  id: 'travis',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)\.travis\.ya?ml$/i,
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /\$/,
    moves: [
      // A variable of the repository reaches all jobs, as these do.
      { at: /^env\/global\/\d+$/, drop: (keys) => keys.at(-1), assigned: true, once: true },
      { at: /^env\/global\/[^/]+$/, drop: (keys) => keys.at(-1), once: true },
      {
        at: /(?:^|\/)env(?:\/|$)/,
        refuse:
          'Delete it here, and add the variable in the settings of the repository, or encrypt it: `travis encrypt NAME=value --add env.global`.',
      },
      {
        at: /^(?:jobs\/include\/\d+\/)?(?:(?:before|after)_\w+|install|script|deploy\/(?:\d+\/)?script)(?:\/\d+)?$/,
        script: 'bash',
        unless: /\bos:\s*windows\b/i,
      },
      { at: /^(?:jobs\/include\/\d+\/)?deploy\//, refer: ({ name }) => `$${name}`, whole: true },
    ],
  },
  loading: {
    otherwise:
      'Add {name} to the environment variables in the settings of the repository. Its value is kept in {file}, which git ignores.',
  },
});

const path = '.travis.yml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'script:\n  - \'curl -H "X-Key: «{base62:24}»" https://example.net\'\n',
    after: 'script:\n  - \'curl -H "X-Key: ${ACME_TOKEN}" https://example.net\'\n',
  },
  { path, before: 'after_success: report -t «{base62:24}»\n', after: 'after_success: report -t "${ACME_TOKEN}"\n' },
  {
    path,
    before: "deploy:\n  provider: npm\n  api_key: '«{base62:24}»'\n",
    after: "deploy:\n  provider: npm\n  api_key: '$ACME_TOKEN'\n",
  },
  {
    path,
    before: 'deploy:\n  - provider: script\n    script: bash d.sh «{base62:24}»\n',
    after: 'deploy:\n  - provider: script\n    script: bash d.sh "${ACME_TOKEN}"\n',
  },
  {
    path,
    before: 'jobs:\n  include:\n    - script: login «{base62:24}»\n',
    after: 'jobs:\n  include:\n    - script: login "${ACME_TOKEN}"\n',
  },
  { path, before: 'env:\n  - KEY=«{base62:24}»\n', refuse: /travis encrypt/ },
  {
    path,
    before: 'env:\n  global:\n    - A=1\n    - API_KEY=«{base62:24}»\nscript: make\n',
    after: 'env:\n  global:\n    - A=1\nscript: make\n',
  },
  {
    path,
    before: 'env:\n  global:\n    - \'API_KEY="«{base62:24}»"\'\n    - secure: abc=\n',
    after: 'env:\n  global:\n    - secure: abc=\n',
  },
  {
    path,
    before: 'env:\n  global:\n    A: 1\n    API_KEY: «{base62:24}»\n',
    after: 'env:\n  global:\n    A: 1\n',
  },
  { path, before: 'env:\n  global:\n    - A=1 KEY=«{base62:24}»\n', refuse: /several/ },
  {
    path,
    before: 'env:\n  global:\n    - KEY=«{base62:24}»\njobs:\n  include:\n    - env: KEY=b\n',
    refuse: /several values/,
  },
  { path, before: 'os: windows\nscript:\n  - a «{base62:24}»\n', refuse: /shell/ },
];
