import { defineLanguage, type FixExample } from '../language.ts';

/** https://helm.sh/docs/chart_best_practices/templates/ */
export const language = defineLanguage({
  id: 'helmTemplate',
  of: 'yaml',
  editorIds: ['helm', 'helm-template'],
  files: /(?:^|\/)templates\/.+\.(?:ya?ml|tpl|txt)$/i,
  // GitHub's and Azure's pipelines have dollars ahead of their braces, and templates too.
  contains: [
    /(?<!\$)\{\{-?\s*(?:\.(?:Values|Release|Chart|Files|Capabilities)|include|define|template|range|if|with|\$)/,
  ],
  refuse:
    'Write {{ .Values.name | quote }} here with an empty value in values.yaml, or refer to an existing Secret, and give the value when the chart is installed.',
});

const path = 'chart/templates/a.yaml';

export const examples: readonly FixExample[] = [
  { path, before: 'apiVersion: v1\nkind: Secret\nname: {{ .Release.Name }}\nkey: «{base62:24}»\n', refuse: /Values/ },
  { path: 'chart/templates/_helpers.tpl', before: '{{- define "a" }}«{base62:24}»{{ end }}\n', refuse: /Values/ },
];
