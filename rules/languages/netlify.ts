import { defineLanguage, type FixExample } from '../language.ts';
import { tomlComment } from './_comments.ts';

/** https://docs.netlify.com/build/environment-variables/overview/, https://fly.io/docs/apps/secrets/ */
export const language = defineLanguage({
  id: 'netlify',
  of: 'toml',
  editorIds: [],
  files: /(?:^|\/)(?:netlify|fly)\.toml$/i,
  comment: tomlComment,
  // What the host is given as a secret comes under the same name.
  config: {
    syntax: 'toml',
    moves: [{ at: /(?:^|\/)(?:environment|env)\/\w+$/, drop: (keys) => keys.at(-1), once: true }],
  },
  loading: {
    otherwise:
      'Give the host the secret under the same name: `netlify env:set {name} … --secret`, `fly secrets set {name}=…`. {file} keeps it on this machine.',
  },
});

const path = 'netlify.toml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '[build.environment]\nNODE = "22"\nKEY = "«{base62:24}»"\n',
    after: '[build.environment]\nNODE = "22"\n',
  },
  {
    path,
    before: "[context.production.environment]\n  KEY = '«{base62:24}»' # c\n",
    after: '[context.production.environment]\n',
  },
  { path: 'fly.toml', before: '[env]\nKEY = "«{base62:24}»"\n[a]\n', after: '[env]\n[a]\n' },
  { path, before: '[build]\nenvironment = { KEY = "«{base62:24}»" }\n', refuse: /shares its line/ },
  {
    path,
    before: '[build.environment]\nKEY = "a"\n[context.production.environment]\nKEY = "«{base62:24}»"\n',
    refuse: /several values/,
  },
  { path, before: '[[headers]]\nfor = "«{base62:24}»"\n', refuse: /no form/ },
  { path, before: '[build.environment]\n# KEY = "«{base62:24}»"\n', refuse: /entry/ },
];
