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

/** What the languages have in common but for how a variable is read. */
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

/** How a tool takes the values of its variables from the environment. */
export interface HclVariables {
  /** `TF_VAR_token` is `token`. */
  readonly prefix: string;
  /** The names of the files of a folder that are read together. */
  readonly files: RegExp;
  /** Its declarations can say that a value is shown nowhere. */
  readonly hasSensitive: boolean;
  readonly code: Code;
}

/** The variable of HCL that a variable of the environment sets. */
export const hclName = (prefix: string, name: string): string =>
  (name.startsWith(prefix) ? name.slice(prefix.length) : name).toLowerCase();

/** Reads the variable of HCL. */
export function hclReads(prefix: string): Code['read'] {
  const read = ({ name }: { readonly name: string }) => `var.${hclName(prefix, name)}`;
  return { failFast: read, plain: read };
}

/** A variable's value leaves its file, which would stand above the environment's. */
export const variableMoves = (prefix: string): readonly Move[] => [{ at: /^\w+$/, drop: ([key]) => `${prefix}${key}` }];

/** How the tool gets the value of a variable that stands in no file. */
export const variableLoading = (tool: string): Loading => ({
  otherwise: `${tool} takes {name} from the environment: \`set -a; . ./{file}; set +a\`. Declare the variable with \`sensitive = true\`.`,
});

/** How Terraform gets the value. */
export const terraformLoading: Loading = {
  otherwise:
    'Terraform takes {name} from the environment: `set -a; . ./{file}; set +a`. The state file still holds the value: keep it where it is encrypted.',
};
