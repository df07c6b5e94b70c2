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
  config: {
    syntax: 'yaml',
    refers: /\$[({[]/,
    inside: /\$[({[][^)}\]]*$/,
    expressions: /\$\{\{.*?\}\}|\$\([\w.]+\)|\$\[[^\]\n]*\]/g,
    moves: [
      {
        at: /(?:^|\/)variables\//,
        refuse:
          'Delete it here, make it a secret variable of the pipeline or of a variable group that is linked to a Key Vault, and hand it to each script that needs it: `env: { NAME: $(NAME) }`.',
      },
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
    loaders: [],
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
  { path, before: 'variables:\n  KEY: «{base62:24}»\n', refuse: /secret variable/ },
  { path, before: 'variables:\n  - name: KEY\n    value: «{base62:24}»\n', refuse: /secret variable/ },
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
