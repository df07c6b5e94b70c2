import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'hcl',
  editorIds: ['hcl', 'packer', 'nomad'],
  files: /\.(?:hcl|nomad)$/i,
  comment: { open: '#', quotes: ['"'], heredoc: /<<-?([A-Za-z_]\w*)/ },
  refuse:
    'What reads this file decides how it refers to a variable (Packer: variable … { sensitive = true } and PKR_VAR_name; Nomad: a template that reads Vault): use that form.',
});

const path = 'a.hcl';

export const examples: readonly FixExample[] = [
  { path, before: 'key = "«{base62:24}»"\n', refuse: /What/ },
  { path: 'a.pkr.hcl', before: 'key = "x «{hex:32}»"\n', refuse: /PKR_VAR/ },
];
