import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://helm.sh/docs/chart_template_guide/values_files/ */
export const language = defineLanguage({
  id: 'helmValues',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)values(?:[.-][\w-]+)*\.ya?ml$/i,
  comment: yamlComment,
  // A values file is no template: its value is empty, and the one who installs the chart gives it.
  config: { syntax: 'yaml', moves: [{ blank: 'any name' }] },
  loading: {
    loaders: [],
    otherwise:
      'Give the value when the chart is installed: `helm upgrade … --set-literal "path.to.key=${name}"` after `set -a; . ./{file}; set +a`; or let the chart take an existing Secret.',
  },
});

const path = 'chart/values.yaml';

export const examples: readonly FixExample[] = [
  { path, before: 'auth:\n  password: «{base62:24}»\n', after: 'auth:\n  password: ""\n' },
  { path, before: "auth:\n  password: '«{base62:24}»' # c\n", after: "auth:\n  password: '' # c\n" },
  { path, before: 'auth: { password: "«{base62:24}»" }\n', after: 'auth: { password: "" }\n' },
  { path, before: 'url: "postgres://a:«{base62:24}»@db/a"\n', after: 'url: ""\n' },
  {
    path: 'values-prod.yaml',
    before: 'env:\n  - name: A\n    value: «{base62:24}»\n',
    after: 'env:\n  - name: A\n    value: ""\n',
  },
  { path, before: 'a: &key «{base62:24}»\nb: *key\n', refuse: /Another place/ },
  { path, before: 'a: &auth\n  key: «{base62:24}»\nb:\n  <<: *auth\n', refuse: /Another place/ },
  { path, before: '«{base62:24}»: 1\n', refuse: /key/ },
  { path, before: '# a: «{base62:24}»\nb: 1\n', refuse: /value/ },
];
