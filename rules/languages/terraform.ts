import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'terraform',
  editorIds: ['terraform'],
  files: /\.(?:tf|hcl|tfvars)$/i,
  comment: { open: '#', quotes: ['"'], heredoc: /<<-?([A-Za-z_]\w*)/ },
  refuse: 'Declare a variable with sensitive = true, refer to it as var.name, and set TF_VAR_name.',
});

export const examples: readonly FixExample[] = [
  { before: 'key = "«{base62:24}»"\n', refuse: /Declare/ },
  { before: 'key = "x «{hex:32}»"\n', refuse: /Declare/ },
];
