import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://docs.gitlab.com/ci/variables/#for-a-project */
export const language = defineLanguage({
  id: 'gitlab',
  of: 'yaml',
  editorIds: ['gitlab-ci'],
  files: /(?:^|\/)(?:[\w.-]*\.gitlab-ci[\w.-]*|\.gitlab\/ci\/.+)\.ya?ml$/i,
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /\$/,
    expressions: /\$\[\[.*?\]\]/g,
    moves: [
      // A variable of the project stands above one of the file, and both come to the job the same way.
      { at: /^(?:[^/]+\/)?variables\/[^/]+$/, drop: (keys) => keys.at(-1), once: true },
      {
        at: /^variables\/[^/]+\/(?:value|options)/,
        refuse:
          'What stands here is filled in for everyone who runs a pipeline: make it a masked variable of the project, and delete it here.',
      },
      {
        at: /(?:^|\/)(?:(?:before|after|pre_get_sources)_)?script(?:\/\d+)*$/,
        script: 'bash',
        unless: /\bwindows\b|\b(?:pwsh|powershell)\b/i,
      },
      {
        at: /(?:^|\/)(?:rules\/\d+\/variables|matrix\/\d+)\//,
        refuse:
          'Which value a job gets is decided here: make it a masked variable of the project, and refer to it, `$NAME`.',
      },
      // https://docs.gitlab.com/ci/variables/where_variables_can_be_used/
      { at: /^(?:[^/]+\/)?(?:image|services|include|environment\/url)\b/, refer: ({ name }) => `\${${name}}` },
    ],
  },
  loading: {
    loaders: [],
    otherwise:
      'Add {name} to the CI/CD variables of the project, masked and protected: `glab variable set {name} --masked`. Its value is kept in {file}, which git ignores.',
  },
});

const path = '.gitlab-ci.yml';

export const examples: readonly FixExample[] = [
  {
    path,
    before:
      'variables:\n  REGION: eu\n  DEPLOY_TOKEN: «{base62:24}» # the deploy token\n\nbuild:\n  script:\n    - make\n',
    after: 'variables:\n  REGION: eu\n\nbuild:\n  script:\n    - make\n',
  },
  {
    path,
    before: 'variables:\n  DEPLOY_TOKEN: "«{base62:24}»"\nbuild:\n  script: make\n',
    after: 'build:\n  script: make\n',
  },
  {
    path,
    before: "build:\n  variables:\n    A: 1\n    HEADER: 'Bearer «{base62:24}»'\n  script: make\n",
    after: 'build:\n  variables:\n    A: 1\n  script: make\n',
  },
  {
    path: '.gitlab/ci/deploy.gitlab-ci.yml',
    before:
      'deploy:\n  script:\n    - \'curl -H "Authorization: Bearer «{base62:24}»" https://example.net\'\n    - make\n',
    after:
      'deploy:\n  script:\n    - \'curl -H "Authorization: Bearer ${ACME_TOKEN}" https://example.net\'\n    - make\n',
  },
  {
    path,
    before: 'deploy:\n  before_script: |\n    set -e\n    login --token «{base62:24}»\n  script: make\n',
    after: 'deploy:\n  before_script: |\n    set -e\n    login --token "${ACME_TOKEN}"\n  script: make\n',
  },
  { path, before: 'variables:\n  URL: https://$USER:«{base62:24}»@example.net\n', refuse: /refers to something/ },
  {
    path,
    before: 'a:\n  variables:\n    KEY: «{base62:24}»\nb:\n  variables:\n    KEY: c\n',
    refuse: /several values/,
  },
  { path, before: 'variables: { A: 1, B: «{base62:24}» }\n', after: 'variables: { A: 1 }\n' },
  {
    path,
    before: '.base:\n  variables: &vars\n    TOKEN: «{base62:24}»\na:\n  variables:\n    <<: *vars\n  script: make\n',
    after: '.base:\n  variables: &vars {}\na:\n  variables:\n    <<: *vars\n  script: make\n',
  },
  {
    path,
    before: 'variables:\n  TOKEN: &t «{base62:24}»\n  A: 1\na:\n  variables:\n    B: *t\n',
    refuse: /refers to it/,
  },
  {
    path,
    before: 'a:\n  script:\n    - "curl -H \\"X-Key: «{base62:24}»\\" https://example.net"\n',
    after: 'a:\n  script:\n    - "curl -H \\"X-Key: ${ACME_TOKEN}\\" https://example.net"\n',
  },
  {
    path,
    before: "a:\n  script:\n    - >\n      curl\n      -H 'X-Key: «{base62:24}»'\n      https://example.net\n",
    after: 'a:\n  script:\n    - >\n      curl\n      -H "X-Key: ${ACME_TOKEN}"\n      https://example.net\n',
  },
  {
    path,
    before: 'include:\n  - remote: https://u:«{base62:24}»@example.net/ci.yml\n',
    after: 'include:\n  - remote: https://u:${ACME_TOKEN}@example.net/ci.yml\n',
  },
  { path, before: 'a:\n  rules:\n    - variables:\n        KEY: «{base62:24}»\n', refuse: /masked/ },
  { path, before: 'variables:\n  A:\n    value: «{base62:24}»\n    description: x\n', refuse: /masked/ },
  { path, before: 'deploy:\n  tags: [windows]\n  script:\n    - login «{base62:24}»\n', refuse: /another shell/ },
  { path, before: 'deploy:\n  environment:\n    name: «{base62:24}»\n', refuse: /no form/ },
];
