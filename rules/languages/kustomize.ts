import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/ */
export const language = defineLanguage({
  id: 'kustomize',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)kustomization\.ya?ml$/i,
  comment: yamlComment,
  format: 'kustomize',
  envFile: '.env',
  ownFolder: true,
  loading: { otherwise: 'Kustomize reads {file} beside the kustomization: whoever builds it needs one.' },
});

const path = 'overlays/prod/kustomization.yaml';
const generator = (lines: string) => `secretGenerator:\n  - name: a\n${lines}`;

export const examples: readonly FixExample[] = [
  {
    path,
    before: generator('    literals:\n      - KEY=«{base62:24}»\n    type: Opaque\n'),
    after: generator('    envs:\n      - .env\n    type: Opaque\n'),
  },
  {
    path,
    before: generator('    literals:\n      - "KEY=«{base62:24}»" # c\n      - A=1\n'),
    after: generator('    envs:\n      - .env\n    literals:\n      - A=1\n'),
  },
  {
    path,
    before: generator("    envs: [.env]\n    literals:\n      - KEY='«{base62:24}»'\n"),
    after: generator('    envs: [.env]\n'),
  },
  { path, before: generator('    envs: [a.env]\n    literals:\n      - KEY=«{base62:24}»\n'), refuse: /envs/ },
  { path, before: generator('    literals: [KEY=«{base62:24}»]\n'), refuse: /envs/ },
  { path, before: generator('    literals:\n      - KEY=a «{base62:24}»\n'), refuse: /without quotes/ },
  { path, before: 'configMapGenerator:\n  - name: a\n    literals:\n      - "KEY=«{base62:24}»"\n', refuse: /envs/ },
];
