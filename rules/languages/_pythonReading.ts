/** How Python reads a variable. */
import type { Dialect, ImportNeed, Reads } from '../language.ts';

/** How a file gives a name to something. */
const naming = {
  nodes: ['import_statement', 'import_from_statement'],
  after: [{ node: 'future_import_statement' }, { node: 'expression_statement', when: /^[rRuU]?["']/, first: true }],
  identifiers: ['identifier'],
  uses: [
    'attribute.object',
    'attribute.attribute',
    'dotted_name',
    'aliased_import.name',
    'import_from_statement.module_name',
    'keyword_argument.name',
    'keyword_argument.value',
    'argument_list',
    'call.function',
    'assignment.right',
    'return_statement',
    'comparison_operator',
    'pair.value',
    'subscript.value',
  ],
  scopes: ['function_definition', 'class_definition', 'lambda'],
  outward: ['global_statement', 'nonlocal_statement'],
} satisfies Partial<ImportNeed>;

/** https://docs.python.org/3/library/os.html#os.environ */
export const read: Reads = {
  plain: ({ name, quote, module }) => `${module}.getenv(${quote}${name}${quote})`,
  failFast: ({ name, quote, module }) => `${module}.environ[${quote}${name}${quote}]`,
};

/** The module that has it. */
export const needs: ImportNeed = {
  ...naming,
  module: 'os',
  statement: 'import os',
  provides: [
    /^import\s+(?:[\w.]+(?:\s+as\s+\w+)?\s*,\s*)*os(?:\.path)?\s*(?:,|$)/,
    /^import\s+(?:.*,\s*)?os\s+as\s+(\w+)/,
  ],
  aliased: (alias) => ({ statement: `import os as ${alias}` }),
};

/** Its config() reads the environment, and an env file that it hands to nobody else. https://pypi.org/project/python-decouple/ */
export const decouple: Dialect = {
  when: ({ text, build }) =>
    /^from decouple import\b/m.test(text) ||
    (/\bpython-decouple\b/i.test(build) && !/\b(?:python-dotenv|django-environ|environs)\b/i.test(build)),
  read: {
    plain: ({ name, quote, module }) => `${module}(${quote}${name}${quote})`,
    failFast: ({ name, quote, module }) => `${module}(${quote}${name}${quote})`,
  },
  needs: {
    ...naming,
    module: 'config',
    statement: 'from decouple import config',
    provides: [
      /^from\s+decouple\s+import\s+(?:\(\s*)?(?:\w+\s*,\s*)*config\s*(?:[,)]|$)/,
      /^from\s+decouple\s+import\s.*\bconfig\s+as\s+(\w+)/,
    ],
    aliased: (alias) => ({ statement: `from decouple import config as ${alias}` }),
  },
};
