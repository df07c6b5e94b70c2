import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/ */
export const language = defineLanguage({
  id: 'bitbucket',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)bitbucket-pipelines\.ya?ml$/i,
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /\$/,
    moves: [
      // https://support.atlassian.com/bitbucket-cloud/docs/cache-and-service-container-definitions/
      {
        at: /^definitions\/services\/[^/]+\/variables\/[^/]+$/,
        refer: ({ name }) => `$${name}`,
        whole: true,
        bound: (keys) => keys.slice(-1),
      },
      { at: /(?:^|\/)script\/\d+\/variables\/[^/]+$/, refer: ({ name }) => `$${name}`, whole: true },
      { at: /(?:^|\/)(?:after-)?script\/\d+$/, script: 'bash', unless: /\bwindows\b/i },
      { at: /(?:^|\/)image\/(?:username|password)$/, refer: ({ name }) => `$${name}`, whole: true },
    ],
  },
  loading: {
    otherwise:
      'Add {name} to the repository variables of the pipeline, secured. Its value is kept in {file}, which git ignores.',
  },
});

const path = 'bitbucket-pipelines.yml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'pipelines:\n  default:\n    - step:\n        script:\n          - npm publish --token «{base62:24}»\n',
    after: 'pipelines:\n  default:\n    - step:\n        script:\n          - npm publish --token "${ACME_TOKEN}"\n',
  },
  {
    path,
    before:
      'pipelines:\n  default:\n    - step:\n        script:\n          - pipe: a/b:1\n            variables:\n              KEY: "«{base62:24}»"\n',
    after:
      'pipelines:\n  default:\n    - step:\n        script:\n          - pipe: a/b:1\n            variables:\n              KEY: "$ACME_TOKEN"\n',
  },
  {
    path,
    before: 'definitions:\n  services:\n    db:\n      image: a\n      variables:\n        ACME_TOKEN: «{base62:24}»\n',
    after:
      'definitions:\n  services:\n    db:\n      image: a\n      variables:\n        ACME_TOKEN: $ACME_TOKEN_VALUE\n',
  },
  {
    path,
    before: 'image:\n  name: a/b\n  username: me\n  password: «{base62:24}» # of the registry\n',
    after: 'image:\n  name: a/b\n  username: me\n  password: $ACME_TOKEN # of the registry\n',
  },
  {
    path,
    before:
      'pipelines:\n  default:\n    - step:\n        after-script:\n          - >-\n            a «{base62:24}»\n            b\n',
    after:
      'pipelines:\n  default:\n    - step:\n        after-script:\n          - >-\n            a "${ACME_TOKEN}"\n            b\n',
  },
  {
    path,
    before: 'pipelines:\n  default:\n    - step:\n        script:\n          - "a \\x20«{base62:24}»"\n',
    refuse: /escapes/,
  },
  { path, before: 'image: a/«{base62:24}»\n', refuse: /no form/ },
  {
    path,
    before:
      'pipelines:\n  default:\n    - step:\n        runs-on: [windows]\n        script:\n          - a «{base62:24}»\n',
    refuse: /shell/,
  },
];
