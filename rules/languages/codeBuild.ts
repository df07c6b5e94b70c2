import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager */
export const language = defineLanguage({
  id: 'codeBuild',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)buildspec[\w.-]*\.ya?ml$/i,
  contains: [/^phases:/m],
  comment: yamlComment,
  refuse:
    'Keep it in Secrets Manager or the Parameter Store, and let the build have it as a variable: `env: { secrets-manager: { NAME: "secret-id:key" } }` or `env: { parameter-store: { NAME: name } }`.',
});

const path = 'buildspec.yml';

export const examples: readonly FixExample[] = [
  { path, before: 'version: 0.2\nenv:\n  variables:\n    A: «{base62:24}»\nphases: {}\n', refuse: /secrets-manager/ },
  {
    path,
    before: 'version: 0.2\nphases:\n  build:\n    commands:\n      - login «{base62:24}»\n',
    refuse: /secrets-manager/,
  },
];
