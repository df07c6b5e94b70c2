import { defineLanguage, type FixExample } from '../language.ts';
import { tomlComment } from './_comments.ts';
import { fromShell } from './_fromShell.ts';

const word = (name: string) => name.toUpperCase().replaceAll('-', '_');

/** https://doc.rust-lang.org/cargo/reference/config.html#credentials */
export const language = defineLanguage({
  id: 'cargo',
  of: 'toml',
  editorIds: [],
  files: /(?:^|\/)\.cargo\/(?:config|credentials)(?:\.toml)?$/i,
  comment: tomlComment,
  config: {
    syntax: 'toml',
    moves: [
      { at: /^registry\/token$/, drop: () => 'CARGO_REGISTRY_TOKEN' },
      { at: /^registries\/[\w-]+\/token$/, drop: ([, name = '']) => `CARGO_REGISTRIES_${word(name)}_TOKEN` },
      {
        at: /^env\//,
        refuse: 'Everyone who builds would get it: delete it here, and set the variable before cargo runs.',
      },
    ],
  },
  loading: fromShell('cargo'),
});

const path = '.cargo/config.toml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '[registries.my-reg]\nindex = "sparse+https://a/"\ntoken = "«{base62:24}»" # c\n',
    after: '[registries.my-reg]\nindex = "sparse+https://a/"\n',
  },
  { path, before: "[registry]\ntoken = '«{base62:24}»'\n", after: '[registry]\n' },
  { path: '.cargo/credentials', before: 'registry.token = "«{base62:24}»"\n[a]\n', after: '[a]\n' },
  { path, before: '[registries]\na = { token = "«{base62:24}»" }\n', refuse: /shares its line/ },
  { path, before: '[env]\nKEY = "«{base62:24}»"\n', refuse: /builds/ },
  { path, before: '[registries.a]\nindex = "https://u:«{base62:24}»@a/"\n', refuse: /no form/ },
  { path, before: '# token = "«{base62:24}»"\n', refuse: /entry/ },
];
