import { defineLanguage, type FixExample } from '../language.ts';

/** https://learning.postman.com/docs/sending-requests/variables/variables/ */
export const language = defineLanguage({
  id: 'postman',
  of: 'json',
  editorIds: [],
  files: /\.postman_(?:collection|environment|globals)\.json$/i,
  config: {
    syntax: 'json',
    refers: /\{\{/,
    inside: /\{\{(?:(?!\}\}).)*$/,
    moves: [
      // A variable's own value is what an export carries: it is left empty, and everyone sets it in the vault or the environment.
      { at: /^(?:variable|values)\/\d+\/(?:value|initial)$/, blank: 'any name' },
      {
        at: /(?:^|\/)(?:script|event)\//,
        refuse: 'In a script read it with pm.environment.get("NAME") or, from the vault, await pm.vault.get("NAME").',
      },
      { at: /(?:^|\/)(?:item|auth)\//, refer: ({ name }) => `{{${name}}}` },
    ],
  },
  loading: {
    otherwise:
      'Set {name} in the vault of Postman, or as a secret variable of the environment; {file} keeps it until then.',
  },
});

const path = 'shop.postman_collection.json';
const request = (header: string) =>
  `{ "item": [{ "request": { "header": [{ "key": "X-Key", "value": ${header} }] } }] }\n`;

export const examples: readonly FixExample[] = [
  { path, before: request('"«{base62:24}»"'), after: request('"{{ACME_TOKEN}}"') },
  { path, before: request('"Bearer «{base62:24}»"'), after: request('"Bearer {{ACME_TOKEN}}"') },
  {
    path,
    before: '{ "variable": [{ "key": "token", "value": "«{base62:24}»" }] }\n',
    after: '{ "variable": [{ "key": "token", "value": "" }] }\n',
  },
  {
    path: 'dev.postman_environment.json',
    before: '{\n\t"values": [\n\t\t{ "key": "token", "value": "«{base62:24}»", "type": "secret" }\n\t]\n}\n',
    after: '{\n\t"values": [\n\t\t{ "key": "token", "value": "", "type": "secret" }\n\t]\n}\n',
  },
  {
    path,
    before: '{ "item": [{ "event": [{ "script": { "exec": ["a(\'«{base62:24}»\')"] } }] }] }\n',
    refuse: /pm\.environment/,
  },
  { path, before: '{ "info": { "name": "«{base62:24}»" } }\n', refuse: /no form/ },
  { path, before: request('"{{«{base62:24}»}}"'), refuse: /inside/ },
];
