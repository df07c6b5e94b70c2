import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'mcpInputs',
  of: 'json',
  editorIds: [],
  files: /(?:^|\/)\.vscode\/mcp\.json$/i,
  comment: { open: '//', quotes: ['"'] },
  format: 'mcpInputs',
  loading: {
    otherwise:
      'VS Code asks for {name} when the server starts, and keeps it; or name the file: `"envFile": "${workspaceFolder}/{file}"`.',
  },
});

const path = '.vscode/mcp.json';
const input = '{ "type": "promptString", "id": "acme-token", "description": "ACME_TOKEN", "password": true }';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{\n  "servers": { "a": { "env": { "KEY": "«{base62:24}»" } } }\n}\n',
    after: `{\n  "inputs": [${input}],\n  "servers": { "a": { "env": { "KEY": "\${input:acme-token}" } } }\n}\n`,
  },
  {
    path,
    before:
      '{\n  // a\n  "servers": { "a": { "headers": { "Authorization": "Bearer «{base62:24}»" } } },\n  "inputs": [\n    { "id": "b" }\n  ]\n}\n',
    after: `{\n  // a\n  "servers": { "a": { "headers": { "Authorization": "Bearer \${input:acme-token}" } } },\n  "inputs": [\n    ${input},\n    { "id": "b" }\n  ]\n}\n`,
  },
  {
    path,
    before: '{ "inputs": [{ "id": "acme-token" }], "servers": { "a": { "args": ["--key=«{base62:24}»"] } } }\n',
    after: '{ "inputs": [{ "id": "acme-token" }], "servers": { "a": { "args": ["--key=${input:acme-token}"] } } }\n',
  },
  { path, before: '{ "inputs": [{ "id": "a", "default": "«{base62:24}»" }] }\n', refuse: /server/ },
  { path, before: '{ "servers": { "a": { "url": "${input:«{base62:24}»}" } } }\n', refuse: /inside/ },
  { path, before: '{ "servers": { "«{base62:24}»": {} } }\n', refuse: /key/ },
];
