import { defineLanguage, type FixExample } from '../language.ts';
import { type HclVariables, hcl, hclReads } from './_hcl.ts';

/**
 * A variable without a default, which stands in the file of the job: Nomad stops where it is not set.
 * https://developer.hashicorp.com/nomad/docs/reference/hcl2/variables
 */
export const language = defineLanguage({
  id: 'nomad',
  of: 'hcl',
  editorIds: ['nomad'],
  files: /\.nomad(?:\.hcl)?$/i,
  comment: { open: '#', quotes: ['"'], heredoc: /<<-?([A-Za-z_]\w*)/ },
  format: 'nomad',
  code: {
    ...hcl,
    places: [...hcl.places, { within: 'block', before: /^variables?\b/, refuse: 'Nomad needs a constant here.' }],
    read: hclReads('NOMAD_VAR_'),
  },
  loading: {
    otherwise:
      'Nomad takes {name} from the environment: `set -a; . ./{file}; set +a; nomad job run …`. The job that the cluster keeps still holds the value: where others may read jobs, let a `template` read it from a Nomad variable or from Vault.',
  },
});

/** How a job gets its variables. */
export const variables: HclVariables = {
  prefix: 'NOMAD_VAR_',
  // A job stands in one file.
  files: /^(?!)/,
  hasSensitive: false,
  code: language.code,
};

const path = 'web.nomad.hcl';
const declared = '\nvariable "acme_token" {\n  type = string\n}\n';
const job = (inside: string) => `job "a" {\n  group "b" {\n    task "c" {\n${inside}    }\n  }\n}\n`;

export const examples: readonly FixExample[] = [
  {
    path,
    before: job('      env {\n        KEY = "«{base62:24}»"\n      }\n'),
    after: job('      env {\n        KEY = var.acme_token\n      }\n') + declared,
  },
  {
    path: 'web.nomad',
    before: job('      template {\n        data = <<EOH\nKEY=«{base62:24}»\nEOH\n        env = true\n      }\n'),
    after:
      job('      template {\n        data = <<EOH\nKEY=${var.acme_token}\nEOH\n        env = true\n      }\n') +
      declared,
  },
  {
    path,
    before: job('      config {\n        args = ["--key=«{base62:24}»", "${NOMAD_PORT_http}"]\n      }\n'),
    after:
      job('      config {\n        args = ["--key=${var.acme_token}", "${NOMAD_PORT_http}"]\n      }\n') + declared,
  },
  {
    path,
    before: 'variable "token" {\n  default = "«{base62:24}»"\n}\n',
    after: 'variable "token" {\n}\n',
  },
  { path, before: 'job "«{base62:24}»" {\n}\n', refuse: /label/ },
  { path, before: 'variables {\n  token = "«{base62:24}»"\n}\n', refuse: /constant/ },
];
