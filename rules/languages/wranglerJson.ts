import { defineLanguage, type FixExample } from '../language.ts';
import { workerLoading, workerMoves } from './_wrangler.ts';

/** `wrangler.toml` in JSON. https://developers.cloudflare.com/workers/wrangler/configuration/ */
export const language = defineLanguage({
  id: 'wranglerJson',
  of: 'json',
  editorIds: [],
  files: /(?:^|\/)wrangler\.jsonc?$/i,
  comment: { open: '//', quotes: ['"'] },
  config: { syntax: 'json', moves: workerMoves },
  loading: workerLoading,
});

const path = 'wrangler.jsonc';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{\n  "name": "a", // c\n  "vars": {\n    "A": "1",\n    "KEY": "«{base62:24}»"\n  }\n}\n',
    after: '{\n  "name": "a", // c\n  "vars": {\n    "A": "1"\n  }\n}\n',
  },
  {
    path: 'wrangler.json',
    before: '{ "env": { "production": { "vars": { "KEY": "«{base62:24}»", "A": "1" } } } }\n',
    after: '{ "env": { "production": { "vars": { "A": "1" } } } }\n',
  },
  { path, before: '{ "vars": { "LIST": ["«{base62:24}»"] } }\n', refuse: /no form/ },
  { path, before: '{ "kv_namespaces": [{ "id": "«{base62:24}»" }] }\n', refuse: /no form/ },
];
