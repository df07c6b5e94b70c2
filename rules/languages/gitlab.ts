import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

const variable = /^(?:[^/]+\/)?variables\/[^/]+$/;
const handedOn = /^[ ]*(?:services|trigger)[ ]*:/m;
const ownName = (keys: readonly string[]) => keys.slice(-1);

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
      // Services and downstream pipelines get what stands here, and nothing of the project: only a variable of another name can be handed on.
      // https://docs.gitlab.com/ci/services/#using-variables
      { at: variable, when: handedOn, refer: ({ name }) => `$${name}`, whole: true, bound: ownName },
      // A variable of the project stands above one of the file, and both come to the job the same way.
      { at: variable, drop: (keys) => keys.at(-1), once: true },
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
        at: /(?:^|\/)(?:rules\/\d+\/if|(?:only|except)\/variables\/\d+)$/,
        refuse:
          'Compare with a masked variable of the project, `$OTHER == $NAME && $NAME`: where neither of two is set, they are equal.',
      },
      {
        at: /(?:^|\/)(?:rules\/\d+\/variables|matrix\/\d+)\//,
        refuse:
          'Which value a job gets is decided here: make it a masked variable of the project, and refer to it, `$NAME`.',
      },
      {
        at: /^(?:[^/]+\/)?(?:image|services\/\d+)\/(?:variables|entrypoint|command)\b/,
        refuse:
          'The container is started without the variables of the project: give it a password that is made for the job, or hand a variable on under `variables:` of the job, under another name.',
      },
      // https://docs.gitlab.com/ci/variables/where_variables_can_be_used/
      {
        at: /^(?:[^/]+\/)?(?:image|services|include(?!.*\/inputs\/)|environment\/url)\b/,
        refer: ({ name }) => `\${${name}}`,
      },
    ],
  },
  loading: {
    otherwise:
      'Add {name} to the CI/CD variables of the project, masked, and protected if only protected branches need it: `glab variable set {name} --masked`. Its value is kept in {file}, which git ignores.',
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
    before: 'variables:\n  POSTGRES_PASSWORD: «{base62:24}»\ntest:\n  services: [postgres]\n  script: make\n',
    after: 'variables:\n  POSTGRES_PASSWORD: $ACME_TOKEN\ntest:\n  services: [postgres]\n  script: make\n',
  },
  {
    path,
    before: 'deploy:\n  trigger: a/b\n  variables:\n    ACME_TOKEN: "«{base62:24}»"\n',
    after: 'deploy:\n  trigger: a/b\n  variables:\n    ACME_TOKEN: "$ACME_TOKEN_VALUE"\n',
  },
  {
    path,
    before: 'a:\n  services:\n    - name: db\n      variables:\n        KEY: «{base62:24}»\n  script: make\n',
    refuse: /without the variables of the project/,
  },
  {
    path,
    before: 'a:\n  image:\n    name: x\n    entrypoint: [sh, -c, «{base62:24}»]\n  script: make\n',
    refuse: /without the variables of the project/,
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
  { path, before: 'include:\n  - local: a.yml\n    inputs: { key: «{base62:24}» }\n', refuse: /no form/ },
  {
    path,
    before: 'a:\n  script:\n    - echo "${API_KEY:-«{base62:24}»}"\n',
    after: 'a:\n  script:\n    - echo "${API_KEY}"\n',
  },
  { path, before: 'a:\n  rules:\n    - variables:\n        KEY: «{base62:24}»\n', refuse: /masked/ },
  { path, before: 'variables:\n  A:\n    value: «{base62:24}»\n    description: x\n', refuse: /masked/ },
  { path, before: 'deploy:\n  tags: [windows]\n  script:\n    - login «{base62:24}»\n', refuse: /another shell/ },
  { path, before: 'deploy:\n  environment:\n    name: «{base62:24}»\n', refuse: /no form/ },
  { path, before: 'job:\n  rules:\n    - if: $TOKEN == "«{base62:24}»"\n  script: a\n', refuse: /masked variable/ },
];
