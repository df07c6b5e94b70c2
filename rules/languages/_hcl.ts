/** The syntax of HCL, which Terraform, Packer and Terragrunt share. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md */
import type { Move } from '../config.ts';
import type { Code, Loading, StringKind } from '../language.ts';

const quoted: Omit<StringKind, 'node'> = {
  open: /^"/,
  close: /"$/,
  escapes: { simple: { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }, numeric: ['u', 'U'], unknown: 'refuse' },
  holes: { hole: ['${', '}'] },
  live: /\$\$\{|%%\{/,
};

export const hcl: Omit<Code, 'read'> = {
  grammar: 'tree-sitter-hcl.wasm',
  comments: ['comment'],
  strings: [
    { node: 'string_lit', ...quoted },
    { node: 'quoted_template', ...quoted },
    {
      node: 'heredoc_template',
      open: /^<<-?[\w-]+\r?\n/,
      close: /\s*[\w-]+$/,
      partial: true,
      holes: { hole: ['${', '}'] },
    },
  ],
  quotes: ['"'],
  nestedQuotes: true,
  roomy: ['literal_value', 'template_expr'],
  places: [
    { within: 'block', direct: true, refuse: 'A label must be a constant.' },
    { within: 'object_elem', field: 'key', refuse: 'A key must be a constant.' },
  ],
  boundaries: [],
};

/** A variable's value leaves its file, which would stand above the environment's. */
export const variableMoves: readonly Move[] = [{ at: /^\w+$/, drop: ([key]) => `TF_VAR_${key}` }];

/** How Terraform gets the value of a variable that stands in no file. */
export const variableLoading: Loading = {
  loaders: [],
  otherwise:
    'Terraform takes {name} from the environment: `set -a; . ./{file}; set +a`. Declare the variable with `sensitive = true`.',
};
