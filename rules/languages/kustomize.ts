import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/ */
export const language = defineLanguage({
  id: 'kustomize',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)kustomization\.ya?ml$/i,
  comment: yamlComment,
  refuse:
    'Write NAME=value to a file that git ignores, such as secrets.env, and name that file instead: `secretGenerator: - name: …, envs: [secrets.env]`.',
});

const path = 'overlays/prod/kustomization.yaml';

export const examples: readonly FixExample[] = [
  { path, before: 'secretGenerator:\n  - name: a\n    literals:\n      - KEY=«{base62:24}»\n', refuse: /envs/ },
  { path, before: 'configMapGenerator:\n  - name: a\n    literals:\n      - "KEY=«{base62:24}»"\n', refuse: /envs/ },
];
