import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://cloud.google.com/appengine/docs/standard/reference/app-yaml */
export const language = defineLanguage({
  id: 'appEngine',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)app[\w.-]*\.ya?ml$/i,
  contains: [/^(?:runtime|env_variables):/m],
  comment: yamlComment,
  refuse:
    'App Engine takes no variable from elsewhere: let the program read it from Secret Manager, and delete it here; or keep `env_variables` in a file that git ignores, which `includes:` names.',
});

const path = 'app.yaml';

export const examples: readonly FixExample[] = [
  { path, before: 'runtime: python312\nenv_variables:\n  A: «{base62:24}»\n', refuse: /includes/ },
  { path, before: 'env_variables: { A: "«{base62:24}»" }\nruntime: go122\n', refuse: /includes/ },
];
