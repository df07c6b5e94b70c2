import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://render.com/docs/blueprint-spec#setting-environment-variables */
export const language = defineLanguage({
  id: 'render',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)render\.ya?ml$/i,
  comment: yamlComment,
  refuse: 'Write `sync: false` in place of the `value`: Render asks for it once, and keeps it.',
});

const path = 'render.yaml';

export const examples: readonly FixExample[] = [
  { path, before: 'services:\n  - envVars:\n      - key: A\n        value: «{base62:24}»\n', refuse: /sync: false/ },
  {
    path,
    before: 'envVarGroups:\n  - envVars:\n      - key: A\n        value: "«{base62:24}»"\n',
    refuse: /sync: false/,
  },
];
