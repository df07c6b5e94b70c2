import { defineLanguage, type FixExample } from '../language.ts';
import { fromShell } from './_fromShell.ts';
import { hcl } from './_hcl.ts';

/** https://terragrunt.gruntwork.io/docs/reference/hcl/functions/#get_env */
export const language = defineLanguage({
  id: 'terragrunt',
  of: 'hcl',
  editorIds: ['terragrunt'],
  files: /(?:^|\/)(?:terragrunt|root|[\w-]+\.terragrunt)\.hcl$/i,
  comment: { open: '#', quotes: ['"'], heredoc: /<<-?([A-Za-z_]\w*)/ },
  // Without a default, an unset variable stops terragrunt with its name.
  code: { ...hcl, read: { failFast: ({ name }) => `get_env("${name}")`, plain: ({ name }) => `get_env("${name}")` } },
  loading: fromShell('terragrunt'),
});

const path = 'live/terragrunt.hcl';

export const examples: readonly FixExample[] = [
  { path, before: 'inputs = {\n  key = "«{base62:24}»"\n}\n', after: 'inputs = {\n  key = get_env("ACME_TOKEN")\n}\n' },
  {
    path,
    before: 'inputs = { url = "Bearer «{base62:24}»" }\n',
    after: 'inputs = { url = "Bearer ${get_env("ACME_TOKEN")}" }\n',
  },
  {
    path,
    before: 'locals {\n  a = ["«{base62:24}»", "b"] # c\n}\n',
    after: 'locals {\n  a = [get_env("ACME_TOKEN"), "b"] # c\n}\n',
  },
  { path, before: 'dependency "«{base62:24}»" {\n}\n', refuse: /label/ },
  { path, before: '# a = "«{base62:24}»"\n', refuse: /comment/ },
  { path, before: 'a = { "«{base62:24}»" = 1 }\n', refuse: /key/ },
];
