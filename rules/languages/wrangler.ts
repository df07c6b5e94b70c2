import { defineLanguage, type FixExample } from '../language.ts';
import { tomlComment } from './_comments.ts';
import { workerLoading, workerMoves } from './_wrangler.ts';

/** https://developers.cloudflare.com/workers/wrangler/configuration/ */
export const language = defineLanguage({
  id: 'wrangler',
  of: 'toml',
  editorIds: [],
  files: /(?:^|\/)wrangler\.toml$/i,
  comment: tomlComment,
  config: { syntax: 'toml', moves: workerMoves },
  loading: workerLoading,
});

const path = 'wrangler.toml';

export const examples: readonly FixExample[] = [
  { path, before: '[vars]\nA = "1"\nKEY = "«{base62:24}»" # c\n', after: '[vars]\nA = "1"\n' },
  { path, before: "[env.production.vars]\nKEY = '«{base62:24}»'\n", after: '[env.production.vars]\n' },
  { path, before: 'name = "a"\nvars.KEY = "«{base62:24}»"\n', after: 'name = "a"\n' },
  { path, before: 'vars = { KEY = "«{base62:24}»", A = "1" }\n', refuse: /shares its line/ },
  { path, before: '[vars]\nKEY = "«{base62:24}»"\n[env.test.vars]\nKEY = "x"\n', refuse: /several values/ },
  { path, before: '[[kv_namespaces]]\nid = "«{base62:24}»"\n', refuse: /no form/ },
  { path, before: '# KEY = "«{base62:24}»"\n', refuse: /entry/ },
];
