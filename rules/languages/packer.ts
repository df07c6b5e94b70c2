import { defineLanguage, type FixExample } from '../language.ts';
import { type HclVariables, hcl, hclReads } from './_hcl.ts';

/** A variable without a default: Packer stops where it is not set. https://developer.hashicorp.com/packer/docs/templates/hcl_templates/blocks/variable */
export const language = defineLanguage({
  id: 'packer',
  of: 'hcl',
  editorIds: ['packer'],
  files: /\.pkr\.hcl$/i,
  comment: { open: '#', quotes: ['"'], heredoc: /<<-?([A-Za-z_]\w*)/ },
  format: 'packer',
  code: {
    ...hcl,
    places: [
      ...hcl.places,
      {
        within: 'block',
        before: /^(?:packer|variables?|hcp_packer_registry)\b/,
        refuse: 'Packer needs a constant here.',
      },
      {
        within: 'attribute',
        before: /^(?:source|version|for_each|only|except)\s*=/,
        refuse: 'Packer needs a constant here.',
      },
    ],
    read: hclReads('PKR_VAR_'),
  },
  loading: {
    otherwise: 'Packer takes {name} from the environment: `set -a; . ./{file}; set +a; packer build .`',
  },
});

/** How a template gets its variables. */
export const variables: HclVariables = {
  prefix: 'PKR_VAR_',
  files: /\.pkr\.hcl$/,
  hasSensitive: true,
  code: language.code,
};

const path = 'build.pkr.hcl';
const declared = '\nvariable "acme_token" {\n  type      = string\n  sensitive = true\n}\n';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'variable "token" {\n  type    = string\n  default = "«{base62:24}»"\n}\n',
    after: 'variable "token" {\n  type    = string\n  sensitive = true\n}\n',
  },
  {
    path,
    before: 'source "amazon-ebs" "a" {\n  secret_key = "«{base62:24}»"\n}\n',
    after: `source "amazon-ebs" "a" {\n  secret_key = var.acme_token\n}\n${declared}`,
  },
  {
    path,
    before: 'build {\n  provisioner "shell" {\n    environment_vars = ["A=1", "KEY=«{base62:24}»"]\n  }\n}\n',
    after: `build {\n  provisioner "shell" {\n    environment_vars = ["A=1", "KEY=\${var.acme_token}"]\n  }\n}\n${declared}`,
  },
  {
    path,
    before: 'build {\n  provisioner "shell" {\n    inline = [\n      "login «{base62:24}»",\n    ]\n  }\n}\n',
    after: `build {\n  provisioner "shell" {\n    inline = [\n      "login \${var.acme_token}",\n    ]\n  }\n}\n${declared}`,
  },
  { path, before: 'variables {\n  token = "«{base62:24}»"\n}\n', refuse: /constant/ },
  { path, before: 'source "a" "«{base62:24}»" {\n}\n', refuse: /label/ },
  { path, before: '# key = "«{base62:24}»"\n', refuse: /comment/ },
];
