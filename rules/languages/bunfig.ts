import { defineLanguage, type FixExample } from '../language.ts';
import { tomlComment } from './_comments.ts';

/** https://bun.com/docs/pm/npmrc, https://bun.com/docs/runtime/bunfig#install-registry */
export const language = defineLanguage({
  id: 'bunfig',
  of: 'toml',
  editorIds: [],
  files: /(?:^|\/)\.?bunfig\.toml$/i,
  comment: tomlComment,
  config: {
    syntax: 'toml',
    refers: /\$/,
    moves: [{ at: /^install\/.+\/(?:token|password)$/, refer: ({ name }) => `$${name}`, whole: true }],
  },
  loading: { otherwise: 'Bun loads {file} of this folder by itself.' },
});

const path = 'bunfig.toml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '[install.scopes]\nmyorg = { token = "«{base62:24}»", url = "https://a/" }\n',
    after: '[install.scopes]\nmyorg = { token = "$ACME_TOKEN", url = "https://a/" }\n',
  },
  {
    path,
    before: "[install.registry]\nurl = 'https://a/'\ntoken = '«{base62:24}»' # c\n",
    after: "[install.registry]\nurl = 'https://a/'\ntoken = '$ACME_TOKEN' # c\n",
  },
  {
    path,
    before: '[install]\nregistry = { url = "https://a/", password = "«{base62:24}»" }\n',
    after: '[install]\nregistry = { url = "https://a/", password = "$ACME_TOKEN" }\n',
  },
  { path, before: '[install]\nregistry = "https://u:«{base62:24}»@a/"\n', refuse: /no form/ },
  { path, before: '[install.registry]\ntoken = "$A«{base62:24}»"\n', refuse: /refers/ },
  { path, before: '[install.registry]\ntoken = """\n«{base62:24}»"""\n', refuse: /entry|one line/ },
];
