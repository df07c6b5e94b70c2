import { defineLanguage, type FixExample } from '../language.ts';
import { variableLoading, variableMoves } from './_hcl.ts';

/** https://developer.hashicorp.com/packer/docs/templates/hcl_templates/variables#assigning-values-to-input-variables */
export const language = defineLanguage({
  id: 'packerVars',
  of: 'hcl',
  editorIds: [],
  files: /\.pkrvars\.hcl$/i,
  comment: { open: '#', quotes: ['"'], heredoc: /<<-?([A-Za-z_]\w*)/ },
  config: { syntax: 'toml', refers: /[$%]\{/, moves: variableMoves('PKR_VAR_') },
  loading: variableLoading('Packer'),
});

const path = 'prod.auto.pkrvars.hcl';

export const examples: readonly FixExample[] = [
  { path, before: 'region = "eu"\ntoken  = "«{base62:24}»" # c\n', after: 'region = "eu"\n' },
  { path, before: 'tokens = ["«{base62:24}»"]\n', refuse: /shares its line/ },
];
