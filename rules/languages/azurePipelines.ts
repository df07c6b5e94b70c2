import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** A pool that may be one of Windows, where `script` is run by cmd. */
const unknownShell = /windows|\bpool:(?!\s*\{?\s*vmImage:\s*["']?(?:ubuntu|macos))/i;

/** Secret variables reach a script only through its `env`. https://learn.microsoft.com/azure/devops/pipelines/process/set-secret-variables */
export const language = defineLanguage({
  id: 'azurePipelines',
  of: 'yaml',
  editorIds: ['azure-pipelines'],
  files: /(?:^|\/)(?:\.?azure-pipelines?[\w.-]*|\.azure-?(?:pipelines|devops)\/.+|\.pipelines\/.+)\.ya?ml$/i,
  comment: yamlComment,
  format: 'azurePipelines',
  config: {
    syntax: 'yaml',
    refers: /\$[({[]/,
    inside: /\$[({[][^)}\]]*$/,
    // https://learn.microsoft.com/azure/devops/pipelines/process/variables#user-defined-variables
    naming: (name) => name.replace(/^(?=endpoint|input|secret|path|securefile)/i, 'APP_'),
    expressions: /\$\{\{.*?\}\}|\$\([\w.]+\)|\$\[[^\]\n]*\]/g,
    moves: [
      { at: /(?:^|\/)steps\/\d+\/(?:env|inputs)\/[^/]+$/, refer: ({ name }) => `$(${name})` },
      { at: /(?:^|\/)steps\/\d+\/bash$/, script: 'bash', env: (name) => `$(${name})` },
      {
        at: /(?:^|\/)steps\/\d+\/script$/,
        script: 'bash',
        env: (name) => `$(${name})`,
        unless: unknownShell,
      },
      { at: /(?:^|\/)steps\/\d+\/(?:powershell|pwsh)$/, script: 'powershell', env: (name) => `$(${name})` },
    ],
  },
  loading: {
    otherwise:
      'Make {name} a secret variable of the pipeline: `az pipelines variable create --name {name} --secret true`. Its value is kept in {file}, which git ignores.',
  },
});

const path = 'azure-pipelines.yml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'steps:\n  - script: npm publish\n    env:\n      KEY: «{base62:24}»\n',
    after: 'steps:\n  - script: npm publish\n    env:\n      KEY: $(ACME_TOKEN)\n',
  },
  {
    path,
    before: "steps:\n  - task: Docker@2\n    inputs:\n      arguments: '--token «{base62:24}» -v'\n",
    after: "steps:\n  - task: Docker@2\n    inputs:\n      arguments: '--token $(ACME_TOKEN) -v'\n",
  },
  {
    path,
    before: 'steps:\n  - bash: "curl -H \'X-Key: «{base62:24}»\' https://example.net"\n    displayName: x\n',
    after:
      'steps:\n  - bash: "curl -H \\"X-Key: ${ACME_TOKEN}\\" https://example.net"\n    env:\n      ACME_TOKEN: $(ACME_TOKEN)\n    displayName: x\n',
  },
  {
    path: '.azure-pipelines/build.yaml',
    before:
      'jobs:\n  - job: a\n    pool: { vmImage: ubuntu-latest }\n    steps:\n      - script: |\n          login «{base62:24}»\n        env:\n          A: 1\n',
    after:
      'jobs:\n  - job: a\n    pool: { vmImage: ubuntu-latest }\n    steps:\n      - script: |\n          login "${ACME_TOKEN}"\n        env:\n          ACME_TOKEN: $(ACME_TOKEN)\n          A: 1\n',
  },
  {
    path,
    before:
      'variables:\n  region: eu\n  apiKey: «{base62:24}» # c\nsteps:\n  - checkout: self\n  - script: |\n      login $(apiKey)\n    displayName: x\n  - task: Npm@1\n    inputs:\n      command: ci\n',
    after:
      'variables:\n  region: eu\nsteps:\n  - checkout: self\n  - script: |\n      login $(apiKey)\n    env:\n      APIKEY: $(apiKey)\n    displayName: x\n  - task: Npm@1\n    env:\n      APIKEY: $(apiKey)\n    inputs:\n      command: ci\n',
  },
  {
    path,
    before:
      "variables:\n  - group: a\n  - name: API_KEY\n    value: '«{base62:24}»'\n  - name: B\n    value: b\njobs:\n  - job: a\n    steps:\n      - bash: login\n        env:\n          A: 1\n      - { pwsh: ./a.ps1 }\n",
    after:
      'variables:\n  - group: a\n  - name: B\n    value: b\njobs:\n  - job: a\n    steps:\n      - bash: login\n        env:\n          API_KEY: $(API_KEY)\n          A: 1\n      - { pwsh: ./a.ps1, env: { API_KEY: "$(API_KEY)" } }\n',
  },
  {
    path,
    before:
      'jobs:\n  - job: a\n    variables:\n      API_KEY: «{base62:24}»\n    steps:\n      - script: a\n  - job: b\n    steps:\n      - script: b\n',
    after:
      'jobs:\n  - job: a\n    steps:\n      - script: a\n        env:\n          API_KEY: $(API_KEY)\n  - job: b\n    steps:\n      - script: b\n',
  },
  {
    path,
    before:
      'variables:\n  - template: b.yml\n  - name: KEY\n    value: «{base62:24}»\nsteps:\n  - script: a\n    env:\n      KEY: $(KEY)\n',
    after: 'variables:\n  - template: b.yml\nsteps:\n  - script: a\n    env:\n      KEY: $(KEY)\n',
  },
  { path, before: 'variables:\n  API_KEY: «{base62:24}»\n', refuse: /secret variable/ },
  {
    path,
    before: 'variables:\n  API_KEY: «{base62:24}»\nsteps:\n  - template: a.yml\n  - script: a\n',
    refuse: /Not all steps/,
  },
  {
    path,
    before:
      "variables:\n  API_KEY: «{base62:24}»\nsteps:\n  - script: a\n    condition: ne(variables['API_KEY'], '')\n",
    refuse: /expression/,
  },
  {
    path,
    before:
      'variables:\n  API_KEY: «{base62:24}»\njobs:\n  - job: a\n    variables:\n      api_key: b\n    steps:\n      - script: a\n',
    refuse: /several values/,
  },
  { path, before: 'variables:\n  URL: $(host)«{base62:24}»\nsteps:\n  - script: a\n', refuse: /refers to/ },
  { path, before: 'variables:\n  own.key: «{base62:24}»\nsteps:\n  - script: a\n', refuse: /By this name/ },
  { path, before: 'pool:\n  vmImage: windows-latest\nsteps:\n  - script: login «{base62:24}»\n', refuse: /shell/ },
  {
    path,
    before: "steps:\n  - pwsh: Connect-It -Token '«{base62:24}»'\n",
    after: 'steps:\n  - pwsh: Connect-It -Token ${env:ACME_TOKEN}\n    env:\n      ACME_TOKEN: $(ACME_TOKEN)\n',
  },
  {
    path,
    before: 'pool:\n  vmImage: ubuntu-24.04\nsteps:\n  - script: login $(Build.BuildId) «{base62:24}»\n',
    after:
      'pool:\n  vmImage: ubuntu-24.04\nsteps:\n  - script: login $(Build.BuildId) "${ACME_TOKEN}"\n    env:\n      ACME_TOKEN: $(ACME_TOKEN)\n',
  },
  {
    path,
    before: 'variables:\n  ACME_TOKEN: a\nsteps:\n  - bash: login «{base62:24}»\n',
    after:
      'variables:\n  ACME_TOKEN: a\nsteps:\n  - bash: login "${ACME_TOKEN_2}"\n    env:\n      ACME_TOKEN_2: $(ACME_TOKEN_2)\n',
  },
];
