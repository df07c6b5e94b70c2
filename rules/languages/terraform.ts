import { defineLanguage, type FixExample } from '../language.ts';
import { type HclVariables, hcl, hclReads, terraformLoading } from './_hcl.ts';

/** A variable without a default: Terraform stops where it is not set. https://developer.hashicorp.com/terraform/language/manage-sensitive-data */
export const language = defineLanguage({
  id: 'terraform',
  editorIds: ['terraform', 'opentofu'],
  files: /\.(?:tf|tofu)$/i,
  comment: { open: '#', quotes: ['"'], heredoc: /<<-?([A-Za-z_]\w*)/ },
  format: 'terraform',
  code: {
    ...hcl,
    places: [
      ...hcl.places,
      {
        within: 'block',
        before: /^(?:terraform|backend|cloud|required_providers|lifecycle|moved|removed|import)\b/,
        refuse:
          'Terraform reads this block before it knows any variable: delete it here, and give it with -backend-config or in the variable that the backend reads by itself.',
      },
      {
        within: 'block',
        when: /^output\b(?![\s\S]*\bsensitive\s*=\s*true)/,
        refuse: 'An output that shows a secret must say `sensitive = true` first.',
      },
      { within: 'block', before: /^variable\b/, refuse: 'Terraform needs a constant here.' },
      {
        within: 'attribute',
        before: /^(?:source|version|for_each|count|provider|depends_on)\s*=/,
        refuse: 'Terraform needs a constant here.',
      },
    ],
    read: hclReads('TF_VAR_'),
  },
  loading: terraformLoading,
});

/** How a module gets its variables. */
export const variables: HclVariables = {
  prefix: 'TF_VAR_',
  files: /\.(?:tf|tofu)$/,
  hasSensitive: true,
  code: language.code,
};

const path = 'main.tf';
const declared = '\nvariable "acme_token" {\n  type      = string\n  sensitive = true\n}\n';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'resource "a" "b" {\n  key = "«{base62:24}»" # c\n}\n',
    after: `resource "a" "b" {\n  key = var.acme_token # c\n}\n${declared}`,
  },
  {
    path,
    before: 'provider "a" {\n  header = "Bearer «{base62:24}»"\n}\n',
    after: `provider "a" {\n  header = "Bearer \${var.acme_token}"\n}\n${declared}`,
  },
  {
    path,
    before: 'locals {\n  keys = ["${var.a}:«{base62:24}»", "b"]\n}\n',
    after: `locals {\n  keys = ["\${var.a}:\${var.acme_token}", "b"]\n}\n${declared}`,
  },
  {
    path,
    before: 'resource "a" "b" {\n  data = <<-EOT\n    key=«{base62:24}»\n  EOT\n}\n',
    after: `resource "a" "b" {\n  data = <<-EOT\n    key=\${var.acme_token}\n  EOT\n}\n${declared}`,
  },
  {
    path,
    before: 'resource "a" "b" {\n  env = { KEY = "«{base62:24}»" }\n}\n',
    after: `resource "a" "b" {\n  env = { KEY = var.acme_token }\n}\n${declared}`,
  },
  {
    path: 'variables.tf',
    before: 'variable "token" {\n  type    = string\n  default = "«{base62:24}»"\n}\n',
    after: 'variable "token" {\n  type    = string\n  sensitive = true\n}\n',
  },
  {
    path: 'variables.tf',
    before: 'variable "token" {\n  sensitive = true\n  default   = "«{base62:24}»"\n}\n',
    after: 'variable "token" {\n  sensitive = true\n}\n',
  },
  {
    path: 'variables.tf',
    before: 'variable "token" { default = "«{base62:24}»" }\n',
    after: 'variable "token" { sensitive = true }\n',
  },
  {
    path: 'variables.tf',
    before: 'variable "token" {\n  default = "«{base62:24}»" // c\n}\n',
    after: 'variable "token" {\n  sensitive = true\n}\n',
  },
  {
    path,
    before: 'terraform {\n  backend "s3" {\n    secret_key = "«{base62:24}»"\n  }\n}\n',
    refuse: /backend-config/,
  },
  { path, before: 'output "a" {\n  value = "«{base62:24}»"\n}\n', refuse: /sensitive = true/ },
  {
    path,
    before:
      'locals {\n  key = "«{base62:24}»"\n  url = "https://u:${local.key}@a.b"\n}\noutput "url" {\n  value = local.url\n}\n',
    refuse: /The output "url"/,
  },
  {
    path,
    before: 'resource "a" "b" {\n  key = "«{base62:24}»"\n}\noutput "k" {\n  value = a.b.key\n}\n',
    refuse: /The output "k"/,
  },
  {
    path,
    before: 'variable "token" {\n  default = "«{base62:24}»"\n}\noutput "t" { value = var.token }\n',
    refuse: /The output "t"/,
  },
  {
    path,
    before: 'resource "a" "b" {\n  key = "«{base62:24}»"\n}\noutput "k" {\n  value = a.b.id\n}\n',
    after: `resource "a" "b" {\n  key = var.acme_token\n}\noutput "k" {\n  value = a.b.id\n}\n${declared}`,
  },
  {
    path,
    before:
      'locals {\n  keys = ["«{base62:24}»"]\n}\nresource "a" "b" {\n  for_each = toset(local.keys)\n  k = each.value\n}\n',
    refuse: /for_each/,
  },
  {
    path,
    before:
      'locals {\n  keys = { a = "«{base62:24}»" }\n}\nresource "a" "b" {\n  for_each = {\n    for k, v in local.keys : k => v if v != ""\n  }\n}\n',
    refuse: /for_each/,
  },
  {
    path,
    before:
      'locals {\n  keys = { a = "«{base62:24}»" }\n}\nresource "a" "b" {\n  for_each = local.keys\n  k = each.value\n}\n',
    after: `locals {\n  keys = { a = var.acme_token }\n}\nresource "a" "b" {\n  for_each = local.keys\n  k = each.value\n}\n${declared}`,
  },
  {
    path,
    before: 'locals {\n  key = "«{base62:24}»"\n}\nresource "a" "b" {\n  for_each = toset(["x"])\n  k = local.key\n}\n',
    after: `locals {\n  key = var.acme_token\n}\nresource "a" "b" {\n  for_each = toset(["x"])\n  k = local.key\n}\n${declared}`,
  },
  { path, before: 'resource "a" "«{base62:24}»" {\n}\n', refuse: /label/ },
  { path, before: 'module "a" {\n  source = "git::https://u:«{base62:24}»@a.b/c"\n}\n', refuse: /constant/ },
  { path, before: '# key = "«{base62:24}»"\n', refuse: /comment/ },
  { path, before: 'variable "a" {\n  default = { k = "«{base62:24}»" }\n}\n', refuse: /constant/ },
];
