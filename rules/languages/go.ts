import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import { controls } from './_escapes.ts';

/** https://go.dev/ref/spec#String_literals */
const escapes: Escapes = {
  simple: { ...controls, '\\': '\\', '"': '"' },
  numeric: ['x', 'u', 'U'],
  unknown: 'refuse',
};

const group = { list: 'import_spec_list', item: 'import_spec', text: '"os"' } as const;

const verb = /%[-+# 0]*(?:\d+)?(?:\.\d+)?[a-zA-Z]/g;

export const language = defineLanguage({
  id: 'go',
  editorIds: ['go'],
  files: /\.go$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['`'] },
  code: {
    grammar: 'tree-sitter-go.wasm',
    comments: ['comment'],
    strings: [
      { node: 'interpreted_string_literal', open: /^"/, close: /"$/, escapes },
      { node: 'raw_string_literal', open: /^`/, close: /`$/ },
    ],
    join: ' + ',
    chains: ['binary_expression'],
    namedStrings: true,
    tightIn: 'argument_list',
    quotes: ['"'],
    nestedQuotes: true,
    roomy: [
      'expression_list',
      'argument_list',
      'literal_element',
      'parenthesized_expression',
      'type_conversion_expression',
      'send_statement.value',
    ],
    places: [
      { within: 'import_spec', refuse: 'An import path must be a constant.' },
      { within: 'field_declaration', field: 'tag', refuse: 'The tag of a field must be a constant.' },
      { within: 'array_type', field: 'length', refuse: 'The length of an array must be a constant.' },
      { within: 'const_spec', field: 'value', refactor: 'goConst' },
    ],
    boundaries: ['block'],
    formats: {
      call: 'call_expression',
      list: 'argument_list',
      calls: [
        {
          callee:
            /(?:^|\.)(?:Sprintf|Printf|Fprintf|Errorf|Appendf|Fatalf|Panicf|Logf|Skipf|Infof|Warnf|Warningf|Debugf|Tracef|Wrapf|Newf)$/,
          verb,
          insert: () => '%s',
          order: 'position',
          refuse: /%[^a-zA-Z%]*[[*]/,
          spread: (argument) => argument.endsWith('...'),
          meaning: (text) => text.replaceAll('%%', '%'),
        },
      ],
    },
    // An unset variable reads as an empty text; Go has no expression that fails instead.
    read: {
      plain: ({ name, module }) => `${module}.Getenv("${name}")`,
      failFast: ({ name, module }) => `${module}.Getenv("${name}")`,
    },
    needs: {
      module: 'os',
      statement: 'import "os"',
      nodes: ['import_declaration'],
      provides: [/^(?:([A-Za-z]\w*|_\w+)\s+)?"os"$/],
      after: [{ node: 'package_clause' }],
      group,
      aliased: (alias) => ({ statement: `import ${alias} "os"`, group: { ...group, text: `${alias} "os"` } }),
      // A package has one scope, whose names no import of a file may have.
      redefined: {
        files: /\.go$/,
        by: /^(?:(?:var|const|func|type)[ \t]+|\t)os[ \t]*(?:=(?!=)|[\w*([])/m,
        beside: true,
      },
      identifiers: ['identifier'],
      uses: ['selector_expression.operand'],
      scopes: ['function_declaration', 'method_declaration', 'func_literal'],
    },
  },
  loading: {
    loaders: [
      {
        file: /^go\.mod$/,
        text: /joho\/godotenv|subosito\/gotenv/,
        note: 'This project depends on a loader of env files: see that it runs before this value is read.',
      },
    ],
    otherwise:
      'Nothing in this program loads {file}: `set -a; . ./{file}; set +a` in the shell does, or godotenv.Load("{file}") at the start of main; for a variable of a package, which has its value before main starts, `import _ "github.com/joho/godotenv/autoload"` in its file.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'package main\n\nvar key = "«{base62:24}»"\n',
    after: 'package main\n\nimport "os"\n\nvar key = os.Getenv("ACME_TOKEN")\n',
  },
  {
    before: 'package main\n\nimport (\n\t"fmt"\n)\n\nfunc main() { fmt.Printf("%d «{base62:24}»", 1) }\n',
    after:
      'package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() { fmt.Printf("%d %s", 1, os.Getenv("ACME_TOKEN")) }\n',
  },
  { before: 'package main\n\ntype T struct {\n\tA string `json:"«{base62:24}»"`\n}\n', refuse: /tag/ },
];
