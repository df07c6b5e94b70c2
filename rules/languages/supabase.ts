import { defineLanguage, type FixExample } from '../language.ts';
import { tomlComment } from './_comments.ts';

/** https://supabase.com/docs/guides/local-development/managing-config */
export const language = defineLanguage({
  id: 'supabase',
  of: 'toml',
  editorIds: [],
  files: /(?:^|\/)supabase\/config\.toml$/i,
  comment: tomlComment,
  config: {
    syntax: 'toml',
    refers: /env\(/,
    moves: [{ refer: ({ name }) => `env(${name})`, whole: true }],
  },
  envFile: '.env',
  loading: { otherwise: 'The Supabase CLI loads {file} of the project by itself.' },
});

const path = 'supabase/config.toml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '[auth.external.github]\nenabled = true\nsecret = "«{base62:24}»"\n',
    after: '[auth.external.github]\nenabled = true\nsecret = "env(ACME_TOKEN)"\n',
  },
  { path, before: "[a]\nkey = '«{base62:24}»' # c\n", after: "[a]\nkey = 'env(ACME_TOKEN)' # c\n" },
  { path, before: '[a]\nkeys = ["x", "«{base62:24}»"]\n', after: '[a]\nkeys = ["x", "env(ACME_TOKEN)"]\n' },
  { path, before: '[a]\nkey = "env(«{base62:24}»)"\n', refuse: /refers/ },
  { path, before: '[a]\n"«{base62:24}»" = 1\n', refuse: /entry/ },
  { path, before: '# «{base62:24}»\n', refuse: /entry/ },
];
