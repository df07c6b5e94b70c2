import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://www.pulumi.com/docs/iac/concepts/secrets/ */
export const language = defineLanguage({
  id: 'pulumi',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)Pulumi(?:\.[\w-]+)?\.ya?ml$/,
  comment: yamlComment,
  refuse:
    'Delete it here, let Pulumi keep it encrypted, `pulumi config set --secret name`, and read it with config.requireSecret("name").',
});

const path = 'Pulumi.prod.yaml';

export const examples: readonly FixExample[] = [
  { path, before: 'config:\n  app:key: «{base62:24}»\n', refuse: /--secret/ },
  { path: 'Pulumi.yaml', before: 'config:\n  key:\n    default: "«{base62:24}»"\n', refuse: /--secret/ },
];
