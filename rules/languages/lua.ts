import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import { controls } from './_escapes.ts';
import { inGames } from './_shipped.ts';

/** https://www.lua.org/manual/5.4/manual.html#3.1 */
const escapes: Escapes = {
  simple: {
    ...controls,
    '\\': '\\',
    "'": "'",
    '"': '"',
    '\n': '\n',
    '\r\n': '\n',
  },
  numeric: ['x', 'braces'],
  unknown: 'refuse',
};

/** https://www.lua.org/manual/5.4/manual.html#pdf-string.format */
const format = {
  verb: /%[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]/g,
  insert: () => '%s',
  order: 'position',
  refuse: /(?!)/,
} as const;

export const language = defineLanguage({
  id: 'lua',
  editorIds: ['lua'],
  files: /\.(?:lua|rockspec)$/i,
  comment: { open: '--', quotes: ['"', "'"], blocks: ['[['] },
  unfit: inGames,
  code: {
    grammar: 'tree-sitter-lua.wasm',
    comments: ['comment'],
    strings: [
      {
        node: 'string',
        open: /^\[=*\[(?:\r?\n)?/,
        close: /\]=*\]$/,
        // The first line end of a long bracket is no part of it.
        resume: (rest, open) => (open.endsWith('\n') ? rest : rest.replace(/^\r?\n/, '$&$&')),
      },
      { node: 'string', open: /^["']/, close: /["']$/, escapes },
    ],
    join: ' .. ',
    chains: ['binary_expression'],
    quotes: ['"', "'"],
    nestedQuotes: true,
    roomy: [
      'expression_list',
      'arguments',
      'field.name',
      'field.value',
      'bracket_index_expression.field',
      'parenthesized_expression',
    ],
    places: [
      // A call with a literal needs no parentheses, one with an expression does.
      { within: 'arguments', direct: true, when: /^["'[]/, wrap: ['(', ')'] },
      { within: 'function_call', when: /^require\b/, refuse: 'The name of a module must be a constant.' },
      {
        within: 'function_call',
        when: /:\s*format\s*["'{[]/,
        refuse: 'It is a part of a format whose call has no brackets: hand the secret over as an argument first.',
      },
      {
        within: 'binary_expression',
        field: 'right',
        direct: true,
        fallback: /^os\.getenv\s*\(?\s*["']([A-Za-z_]\w*)["']\s*\)?\s*or\s*$/,
      },
    ],
    boundaries: ['block', 'function_definition'],
    formats: {
      call: 'function_call',
      list: 'arguments',
      calls: [
        { ...format, callee: /^string\.format$/ },
        { ...format, receiver: true, callee: /^:\s*format$/ },
      ],
    },
    read: {
      plain: ({ name, quote, module }) => `${module}.getenv(${quote}${name}${quote})`,
      failFast: ({ name, quote, module }) =>
        `${module}.getenv(${quote}${name}${quote}) or error(${quote}${name} is not set${quote})`,
      loose: ['failFast'],
    },
    needs: {
      module: 'os',
      nodes: [],
      provides: [],
      after: [],
      qualified: '_G.os',
      identifiers: ['identifier'],
      uses: [
        'dot_index_expression.table',
        'dot_index_expression.field',
        'method_index_expression.table',
        'arguments',
        'field.name',
      ],
    },
  },
  loading: {
    loaders: [
      {
        file: /^nginx\.conf$/,
        text: /^/,
        note: 'nginx hides its environment from Lua: name the variable with the directive env in nginx.conf.',
      },
    ],
    otherwise:
      'Nothing loads {file} into a Lua program: `set -a; . ./{file}; set +a` in the shell that starts it does.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'local key = "«{base62:24}»"\n',
    after: 'local key = os.getenv("ACME_TOKEN") or error("ACME_TOKEN is not set")\n',
  },
  { before: "send('x «{hex:32}»')\n", after: "send('x ' .. os.getenv('ACME_TOKEN'))\n", form: 'plain' },
  { before: 'local key = ("%s «{hex:32}»"):format "x"\n', refuse: /format/ },
];
