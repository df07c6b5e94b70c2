import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://cloud.google.com/build/docs/securing-builds/use-secrets */
export const language = defineLanguage({
  id: 'cloudBuild',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)cloudbuild[\w.-]*\.ya?ml$/i,
  contains: [/^steps:/m],
  comment: yamlComment,
  refuse:
    'Keep it in Secret Manager, name it in `availableSecrets: { secretManager: [{ versionName: …, env: NAME }] }`, hand it to the step, `secretEnv: [NAME]`, and read it in a shell as $$NAME.',
});

const path = 'cloudbuild.yaml';

export const examples: readonly FixExample[] = [
  { path, before: 'steps:\n  - name: a\n    args: [b, «{base62:24}»]\n', refuse: /secretEnv/ },
  { path, before: 'steps:\n  - name: a\n    env: ["A=«{base62:24}»"]\n', refuse: /secretEnv/ },
];
