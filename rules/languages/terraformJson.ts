import { defineLanguage, type FixExample } from '../language.ts';
import { terraformLoading } from './_hcl.ts';

export const language = defineLanguage({
  id: 'terraformJson',
  of: 'json',
  editorIds: [],
  files: /\.(?:tf|tofu)\.json$/i,
  format: 'terraformJson',
  loading: terraformLoading,
});

const path = 'main.tf.json';
const declared = '"acme_token": { "type": "string", "sensitive": true }';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{\n  "resource": { "a": { "b": { "key": "«{base62:24}»" } } }\n}\n',
    after: `{\n  "variable": { ${declared} },\n  "resource": { "a": { "b": { "key": "\${var.acme_token}" } } }\n}\n`,
  },
  {
    path,
    before: '{ "variable": { "a": {} }, "locals": { "k": ["Bearer «{base62:24}» ${var.a}"] } }\n',
    after: `{ "variable": { ${declared}, "a": {} }, "locals": { "k": ["Bearer \${var.acme_token} \${var.a}"] } }\n`,
  },
  {
    path,
    before: '{ "variable": { "key": { "type": "string", "default": "«{base62:24}»" } } }\n',
    after: '{ "variable": { "key": { "sensitive": true, "type": "string" } } }\n',
  },
  {
    path,
    before: '{ "variable": { "key": { "default": "«{base62:24}»" } } }\n',
    after: '{ "variable": { "key": { "sensitive": true } } }\n',
  },
  {
    path,
    before: '{ "resource": { "a": { "b": { "key": "${upper(\\"«{base62:24}»\\")}" } } } }\n',
    refuse: /expression|escapes/,
  },
  { path, before: '{ "terraform": { "backend": { "s3": { "key": "«{base62:24}»" } } } }\n', refuse: /constant/ },
  {
    path,
    before: '{ "locals": { "k": "«{base62:24}»" }, "output": { "o": { "value": "${local.k}" } } }\n',
    refuse: /output/,
  },
];
