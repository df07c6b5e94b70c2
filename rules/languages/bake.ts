import { defineLanguage, type FixExample } from '../language.ts';

/** https://docs.docker.com/build/bake/variables/#using-environment-variables */
export const language = defineLanguage({
  id: 'bake',
  of: 'hcl',
  editorIds: [],
  files: /(?:^|\/)docker-bake(?:\.[\w-]+)*\.hcl$/i,
  comment: { open: '#', quotes: ['"'] },
  refuse:
    'Declare the variable without a default, `variable "NAME" {}`: bake takes the one of that name from the environment. What stays out of the image is handed over as a secret: `secret = ["type=env,id=NAME"]`.',
});

const path = 'docker-bake.hcl';

export const examples: readonly FixExample[] = [
  { path, before: 'variable "A" {\n  default = "«{base62:24}»"\n}\n', refuse: /type=env/ },
  { path, before: 'target "a" {\n  args = { B = "«{base62:24}»" }\n}\n', refuse: /type=env/ },
];
