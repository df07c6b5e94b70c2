import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';
import { helmLoading, helmMove } from './_helm.ts';

/** Values that are handed to a chart: `helm install -f values-prod.yaml`. https://helm.sh/docs/chart_template_guide/values_files/ */
export const language = defineLanguage({
  id: 'helmOverrides',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)values(?:[.-][\w-]+)+\.ya?ml$/i,
  comment: yamlComment,
  config: { syntax: 'yaml', moves: [helmMove] },
  loading: helmLoading,
});

export const examples: readonly FixExample[] = [
  { path: 'values-prod.yaml', before: 'auth:\n  password: «{base62:24}»\n', after: 'auth:\n  password: ""\n' },
  {
    path: 'values.prod.yaml',
    before: 'env:\n  - name: A\n    value: «{base62:24}»\n',
    after: 'env:\n  - name: A\n    value: ""\n',
  },
];
