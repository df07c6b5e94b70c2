import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** On Windows, or where a shell is named that is none of the family of sh. */
const otherShell = /\bwindows\b|win\/|powershell|^[\s-]*shell:[ ]*["']?(?!\S*\b(?:ba|da|z|k)?sh\b)\S/im;

/** https://circleci.com/docs/guides/security/set-environment-variable/ */
export const language = defineLanguage({
  id: 'circleci',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)\.circleci\/.+\.ya?ml$/i,
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /<<|\$/,
    expressions: /<<\s*(?:parameters|pipeline|matrix)\.[\w.-]+\s*>>/g,
    moves: [
      {
        at: /\/docker\/[1-9]\d*\/environment\//,
        refuse:
          'The variables of the project and of contexts reach the first container only: give this service a password that is made for the job.',
      },
      // What the file sets would hide the variable of the project or the context.
      { at: /(?:^|\/)environment\/[^/]+$/, drop: (keys) => keys.at(-1), once: true },
      { at: /(?:^|\/)steps\/\d+\/run(?:\/command)?$/, script: 'bash', unless: otherShell },
      { at: /\/auth\/(?:username|password)$/, refer: ({ name }) => `$${name}`, whole: true },
    ],
  },
  loading: {
    otherwise:
      'Add {name} to a context or to the environment variables of the project. Its value is kept in {file}, which git ignores.',
  },
});

const path = '.circleci/config.yml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'jobs:\n  build:\n    environment:\n      A: 1\n      API_KEY: «{base62:24}»\n    steps: [checkout]\n',
    after: 'jobs:\n  build:\n    environment:\n      A: 1\n    steps: [checkout]\n',
  },
  {
    path,
    before: 'jobs:\n  build:\n    environment:\n      API_KEY: "«{base62:24}»"\n    steps: [checkout]\n',
    after: 'jobs:\n  build:\n    steps: [checkout]\n',
  },
  {
    path,
    before: "jobs:\n  a:\n    steps:\n      - run: curl -u 'me:«{base62:24}»' https://example.net\n",
    after: 'jobs:\n  a:\n    steps:\n      - run: curl -u "me:${ACME_TOKEN}" https://example.net\n',
  },
  {
    path,
    before:
      'jobs:\n  a:\n    steps:\n      - run:\n          name: x\n          command: |\n            login «{base62:24}»\n',
    after:
      'jobs:\n  a:\n    steps:\n      - run:\n          name: x\n          command: |\n            login "${ACME_TOKEN}"\n',
  },
  {
    path,
    before:
      'jobs:\n  a:\n    docker:\n      - image: x\n        auth:\n          username: me\n          password: «{base62:24}»\n',
    after:
      'jobs:\n  a:\n    docker:\n      - image: x\n        auth:\n          username: me\n          password: $ACME_TOKEN\n',
  },
  {
    path,
    before:
      'jobs:\n  a:\n    docker:\n      - image: x\n      - image: postgres\n        environment:\n          POSTGRES_PASSWORD: «{base62:24}»\n',
    refuse: /first container/,
  },
  { path, before: 'jobs:\n  a:\n    docker:\n      - image: x/«{base62:24}»\n', refuse: /no form/ },
  {
    path,
    before: 'jobs:\n  a:\n    environment: { A: «{base62:24}», B: 1 }\n',
    after: 'jobs:\n  a:\n    environment: { B: 1 }\n',
  },
  {
    path,
    before: 'jobs:\n  a:\n    steps:\n      - run: deploy << parameters.x >> --token «{base62:24}»\n',
    after: 'jobs:\n  a:\n    steps:\n      - run: deploy << parameters.x >> --token "${ACME_TOKEN}"\n',
  },
  {
    path,
    before: "jobs:\n  a:\n    steps:\n      - run: { command: 'deploy ''«{base62:24}»''' }\n",
    after: 'jobs:\n  a:\n    steps:\n      - run: { command: \'deploy "${ACME_TOKEN}"\' }\n',
  },
  {
    path,
    before:
      'jobs:\n  a:\n    steps:\n      - run:\n          shell: python3\n          command: |\n            a = "«{base62:24}»"\n',
    refuse: /another shell/,
  },
  {
    path,
    before:
      'jobs:\n  a:\n    steps:\n      - run:\n          shell: /bin/bash -eo pipefail\n          command: a «{base62:24}»\n',
    after:
      'jobs:\n  a:\n    steps:\n      - run:\n          shell: /bin/bash -eo pipefail\n          command: a "${ACME_TOKEN}"\n',
  },
  {
    path,
    before: 'orbs:\n  win: circleci/windows@5.0\njobs:\n  a:\n    steps:\n      - run: login «{base62:24}»\n',
    refuse: /shell/,
  },
];
