import { defineLanguage, type FixExample } from '../language.ts';

/** https://cursor.com/docs/context/mcp#config-interpolation */
export const language = defineLanguage({
  id: 'mcpCursor',
  of: 'json',
  editorIds: [],
  files: /(?:^|\/)\.cursor\/mcp\.json$/i,
  config: {
    syntax: 'json',
    refers: /\$\{/,
    inside: /\$\{[^}]*$/,
    moves: [{ at: /\/(?:env|headers|args|url|command)(?:\/|$)/, refer: ({ name }) => `\${env:${name}}` }],
  },
  loading: {
    otherwise:
      'Cursor takes {name} from the environment that it is started in; or name the file: `"envFile": "${workspaceFolder}/{file}"`.',
  },
});

const path = '.cursor/mcp.json';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{ "mcpServers": { "a": { "env": { "KEY": "«{base62:24}»" } } } }\n',
    after: '{ "mcpServers": { "a": { "env": { "KEY": "${env:ACME_TOKEN}" } } } }\n',
  },
  {
    path,
    before: '{\n  "mcpServers": { "a": { "headers": { "X-Key": "k «{base62:24}»" } } }\n}\n',
    after: '{\n  "mcpServers": { "a": { "headers": { "X-Key": "k ${env:ACME_TOKEN}" } } }\n}\n',
  },
  {
    path,
    before: '{ "mcpServers": { "a": { "args": ["--key", "«{base62:24}»"] } } }\n',
    after: '{ "mcpServers": { "a": { "args": ["--key", "${env:ACME_TOKEN}"] } } }\n',
  },
  { path, before: '{ "mcpServers": { "a": { "type": "«{base62:24}»" } } }\n', refuse: /no form/ },
  { path, before: '{ "mcpServers": { "«{base62:24}»": {} } }\n', refuse: /key/ },
  { path, before: '{ "mcpServers": { "a": { "env": { "K": "${x:«{base62:24}»}" } } } }\n', refuse: /inside/ },
];
