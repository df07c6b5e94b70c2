import { defineLanguage, type FixExample } from '../language.ts';

/** https://containers.dev/implementors/json_reference/#variables-in-devcontainerjson */
export const language = defineLanguage({
  id: 'devcontainer',
  of: 'json',
  editorIds: [],
  files: /(?:^|\/)(?:\.devcontainer\/(?:[\w-]+\/)?|\.)devcontainer\.json$/i,
  comment: { open: '//', quotes: ['"'] },
  config: {
    syntax: 'json',
    refers: /\$\{/,
    fallback: { open: /\$\{localEnv:([A-Za-z_]\w*):$/, close: /^\}/ },
    inside: /\$\{[^}]*$/,
    moves: [
      {
        at: /^(?:build|features)\//,
        refuse:
          'What stands here becomes a part of the image: give it in remoteEnv, `"${localEnv:NAME}"`, or as a secret.',
      },
      { at: /^(?:containerEnv|remoteEnv|runArgs)\//, refer: ({ name }) => `\${localEnv:${name}}` },
    ],
  },
  loading: {
    otherwise:
      'The container takes {name} from the environment that VS Code is started in; or let it read the file: `"runArgs": ["--env-file", "{file}"]`.',
  },
});

const path = '.devcontainer/devcontainer.json';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{\n  "remoteEnv": { "KEY": "«{base62:24}»" } // a\n}\n',
    after: '{\n  "remoteEnv": { "KEY": "${localEnv:ACME_TOKEN}" } // a\n}\n',
  },
  {
    path: '.devcontainer.json',
    before: '{ "runArgs": ["-e", "KEY=«{base62:24}»"] }\n',
    after: '{ "runArgs": ["-e", "KEY=${localEnv:ACME_TOKEN}"] }\n',
  },
  {
    path,
    before: '{ "containerEnv": { "KEY": "${localEnv:KEY:«{base62:24}»}" } }\n',
    after: '{ "containerEnv": { "KEY": "${localEnv:KEY}" } }\n',
  },
  { path, before: '{ "build": { "args": { "KEY": "«{base62:24}»" } } }\n', refuse: /image/ },
  { path, before: '{ "postCreateCommand": "login «{base62:24}»" }\n', refuse: /no form/ },
  { path, before: '{ "remoteEnv": { "«{base62:24}»": "a" } }\n', refuse: /key/ },
];
