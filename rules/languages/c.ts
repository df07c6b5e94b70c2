import { defineLanguage, type FixExample } from '../language.ts';
import { escapes, firmware, otherStrings, places, printf, vprintf } from './_cFamily.ts';

const helper = `static char *require_env(const char *name) {
    char *value = getenv(name);
    if (value == NULL) {
        fprintf(stderr, "%s is not set\\n", name);
        exit(EXIT_FAILURE);
    }
    return value;
}`;

export const language = defineLanguage({
  id: 'c',
  editorIds: ['c'],
  files: /\.(?:c|h)$/i,
  comment: { open: '//', quotes: ['"', "'"], continued: /\\$/ },
  unfit: (facts) =>
    /\.h$/i.test(facts.path)
      ? 'Every file that includes this header would read it: move it into a source file first, and read it there with getenv("NAME").'
      : firmware(facts),
  code: {
    grammar: 'tree-sitter-c.wasm',
    comments: ['comment'],
    strings: [
      { node: 'string_literal', open: /^"/, close: /"$/, escapes },
      { node: 'preproc_arg', open: /^"(?=[^"\\]*"$)/, close: /"$/ },
      ...otherStrings,
    ],
    chains: ['concatenated_string'],
    sideBySide: 'concatenated_string',
    unjoined: 'C joins texts in a buffer only: write this one there with snprintf first.',
    quotes: ['"'],
    nestedQuotes: true,
    roomy: [],
    places: [
      ...places,
      { within: 'declaration', refactor: 'cDeclaration' },
      { within: 'preproc_def', refactor: 'cMacro' },
      { within: 'compound_literal_expression', refactor: 'cDeclaration' },
    ],
    boundaries: ['compound_statement'],
    formats: { call: 'call_expression', list: 'argument_list', calls: [printf, vprintf] },
    read: {
      plain: ({ name }) => `getenv("${name}")`,
      failFast: ({ name, module }) => `${module}("${name}")`,
    },
    preamble: {
      headers: { plain: ['<stdlib.h>'], failFast: ['<stdio.h>', '<stdlib.h>'] },
      helper: { name: 'require_env', text: helper },
    },
  },
  loading: {
    otherwise: 'Nothing loads {file} into a C program: start it after `set -a; . ./{file}; set +a`.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'int main(void) {\n    send("«{base62:24}»");\n}\n',
    after: '#include <stdlib.h>\n\nint main(void) {\n    send(getenv("ACME_TOKEN"));\n}\n',
    form: 'plain',
  },
  {
    before: '#include <stdlib.h>\n\nint main(void) {\n    printf("key: «{hex:32}»\\n");\n}\n',
    after: '#include <stdlib.h>\n\nint main(void) {\n    printf("key: %s\\n", getenv("ACME_TOKEN"));\n}\n',
    form: 'plain',
  },
  { before: 'char key[] = "«{base62:24}»";\n', refuse: /array/ },
];
