import { defineLanguage, type FixExample } from '../language.ts';
import { variableLoading, variableMoves } from './_hcl.ts';

/** `terraform.tfvars` in JSON. https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files */
export const language = defineLanguage({
  id: 'tfvarsJson',
  of: 'json',
  editorIds: [],
  files: /\.tfvars\.json$/i,
  comment: { open: '//', quotes: ['"'] },
  config: { syntax: 'json', moves: variableMoves('TF_VAR_') },
  loading: variableLoading('Terraform'),
});

const path = 'prod.auto.tfvars.json';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{\n  "region": "eu",\n  "db_password": "«{base62:24}»"\n}\n',
    after: '{\n  "region": "eu"\n}\n',
  },
  { path, before: '{ "db": { "password": "«{base62:24}»" } }\n', refuse: /no form/ },
];
