import { defineLanguage, type FixExample } from '../language.ts';

/** https://code.visualstudio.com/docs/reference/variables-reference#_environment-variables */
export const language = defineLanguage({
  id: 'vscode',
  of: 'json',
  editorIds: [],
  files: /(?:^|\/)\.vscode\/(?:launch|tasks|settings)\.json$|\.code-workspace$/i,
  comment: { open: '//', quotes: ['"'] },
  config: {
    syntax: 'json',
    refers: /\$\{/,
    inside: /\$\{[^}]*$/,
    moves: [
      { at: /^(?:launch\/)?configurations\/|^(?:tasks\/)?tasks\//, refer: ({ name }) => `\${env:${name}}` },
      { at: /terminal\.integrated\.env\.\w+\//, refer: ({ name }) => `\${env:${name}}` },
      {
        refuse:
          'Most settings can refer to no variable: keep it in your user settings or where the extension stores secrets, and delete it here.',
      },
    ],
  },
  loading: {
    otherwise:
      'VS Code takes {name} from the environment that it is started in; a launch configuration can read the file itself: `"envFile": "${workspaceFolder}/{file}"`.',
  },
});

const path = '.vscode/launch.json';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{\n  // a\n  "configurations": [\n    { "env": { "KEY": "«{base62:24}»" } },\n  ],\n}\n',
    after: '{\n  // a\n  "configurations": [\n    { "env": { "KEY": "${env:ACME_TOKEN}" } },\n  ],\n}\n',
  },
  {
    path: '.vscode/tasks.json',
    before: '{ "tasks": [{ "args": ["--key=«{base62:24}»"] }] }\n',
    after: '{ "tasks": [{ "args": ["--key=${env:ACME_TOKEN}"] }] }\n',
  },
  {
    path: 'a.code-workspace',
    before: '{ "launch": { "configurations": [{ "env": { "KEY": "«{base62:24}»" } }] } }\n',
    after: '{ "launch": { "configurations": [{ "env": { "KEY": "${env:ACME_TOKEN}" } }] } }\n',
  },
  { path: '.vscode/settings.json', before: '{ "a.key": "«{base62:24}»" }\n', refuse: /user settings/ },
  { path, before: '{ "inputs": [{ "default": "«{base62:24}»" }] }\n', refuse: /delete it here/ },
  { path, before: '{ "configurations": [{ "a": "${command:«{base62:24}»}" }] }\n', refuse: /inside an expression/ },
];
