import { defineLanguage, type FixExample } from '../language.ts';
import { fromShell } from './_fromShell.ts';

/** The servers of a project. https://code.claude.com/docs/en/mcp#environment-variable-expansion-in-mcp-json */
export const language = defineLanguage({
  id: 'mcp',
  of: 'json',
  editorIds: [],
  files: /(?:^|\/)\.mcp\.json$/i,
  config: {
    syntax: 'json',
    refers: /\$\{/,
    fallback: { open: /\$\{([A-Za-z_]\w*):-$/, close: /^\}/ },
    inside: /\$\{[^}]*$/,
    moves: [{ at: /\/(?:env|headers|args|url|command)(?:\/|$)/, refer: ({ name }) => `\${${name}}` }],
  },
  loading: fromShell('The client'),
});

const path = '.mcp.json';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{ "mcpServers": { "a": { "env": { "KEY": "«{base62:24}»" } } } }\n',
    after: '{ "mcpServers": { "a": { "env": { "KEY": "${ACME_TOKEN}" } } } }\n',
  },
  {
    path,
    before: '{ "mcpServers": { "a": { "headers": { "Authorization": "Bearer «{base62:24}»" } } } }\n',
    after: '{ "mcpServers": { "a": { "headers": { "Authorization": "Bearer ${ACME_TOKEN}" } } } }\n',
  },
  {
    path,
    before: '{ "mcpServers": { "a": { "env": { "KEY": "${KEY:-«{base62:24}»}" } } } }\n',
    after: '{ "mcpServers": { "a": { "env": { "KEY": "${KEY}" } } } }\n',
  },
  { path, before: '{ "mcpServers": { "a": { "type": "«{base62:24}»" } } }\n', refuse: /no form/ },
  { path, before: '{ "mcpServers": { "«{base62:24}»": {} } }\n', refuse: /key/ },
  { path, before: '{ "mcpServers": { "a": { "env": { "KEY": "${A«{base62:24}»}" } } } }\n', refuse: /inside/ },
];
