import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';
import { helmLoading, helmMove } from './_helm.ts';

/** The values that a chart comes with. https://helm.sh/docs/chart_template_guide/values_files/ */
export const language = defineLanguage({
  id: 'helmValues',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)values\.ya?ml$/i,
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    moves: [
      {
        // A list that is given when the chart is installed takes the place of the whole list here.
        at: /(?:^|\/)\d+(?:\/|$)/,
        refuse:
          'A list can be given as a whole only: keep it in a values file that git ignores (`helm upgrade -f`), or refer to an existing Secret here, `valueFrom: { secretKeyRef: { name: …, key: … } }`.',
      },
      helmMove,
    ],
  },
  loading: helmLoading,
});

const path = 'chart/values.yaml';

export const examples: readonly FixExample[] = [
  { path, before: 'auth:\n  password: «{base62:24}»\n', after: 'auth:\n  password: ""\n' },
  { path, before: "auth:\n  password: '«{base62:24}»' # c\n", after: "auth:\n  password: '' # c\n" },
  { path, before: 'auth: { password: "«{base62:24}»" }\n', after: 'auth: { password: "" }\n' },
  { path, before: 'url: "postgres://a:«{base62:24}»@db/a"\n', after: 'url: ""\n' },
  { path, before: 'env:\n  - name: A\n    value: «{base62:24}»\n', refuse: /as a whole/ },
  { path, before: 'a: &key «{base62:24}»\nb: *key\n', refuse: /Another place/ },
  { path, before: 'a: &auth\n  key: «{base62:24}»\nb:\n  <<: *auth\n', refuse: /Another place/ },
  { path, before: '«{base62:24}»: 1\n', refuse: /key/ },
  { path, before: '# a: «{base62:24}»\nb: 1\n', refuse: /value/ },
];
