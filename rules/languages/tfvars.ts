import { defineLanguage, type FixExample } from '../language.ts';
import { variableLoading, variableMoves } from './_hcl.ts';

/** https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_var_name */
export const language = defineLanguage({
  id: 'tfvars',
  of: 'hcl',
  editorIds: ['terraform-vars', 'opentofu-vars'],
  files: /\.tfvars$/i,
  comment: { open: '#', quotes: ['"'], heredoc: /<<-?([A-Za-z_]\w*)/ },
  config: { syntax: 'toml', refers: /[$%]\{/, moves: variableMoves('TF_VAR_') },
  loading: variableLoading('Terraform'),
});

const path = 'prod.auto.tfvars';

export const examples: readonly FixExample[] = [
  { path, before: 'region = "eu"\ntoken  = "«{base62:24}»" # c\n', after: 'region = "eu"\n' },
  { path: 'terraform.tfvars', before: 'token="«{base62:24}»"\na = 1\n', after: 'a = 1\n' },
  { path, before: 'url = "postgres://a:«{base62:24}»@db/a"\n', after: '' },
  { path, before: 'tokens = ["«{base62:24}»"]\n', refuse: /shares its line/ },
  { path, before: 'db = {\n  password = "«{base62:24}»"\n}\n', refuse: /list or map/ },
  { path, before: '# token = "«{base62:24}»"\n', refuse: /entry/ },
];
