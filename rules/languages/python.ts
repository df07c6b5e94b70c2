import { defineLanguage, type Escapes, type FixExample, type Holes } from '../language.ts';
import { controls } from './_escapes.ts';
import { decouple, needs, read } from './_pythonReading.ts';

/** https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences */
const escapes: Escapes = {
  simple: {
    ...controls,
    '\\': '\\',
    "'": "'",
    '"': '"',
    '\n': '',
    '\r\n': '',
  },
  numeric: ['x', 'u', 'U'],
  unknown: 'keep',
};

const hole = ['{', '}'] as const;

/** Braces are doubled, but not those of a character's name: `\N{BULLET}`. */
const doubleBraces = (text: string) =>
  text.replace(/\\N\{[^}]*\}|[{}]/g, (found) => (found.length > 1 ? found : found + found));

const toFormatted: Holes = { hole, open: (open) => `f${open.replace(/[uU]/, '')}`, escape: doubleBraces };
const rawToFormatted: Holes = { hole, open: (open) => `f${open}`, escape: (text) => text.replace(/[{}]/g, '$&$&') };

const escapePercent = (expression: string, quote: string) =>
  `${expression}.replace(${quote}%${quote}, ${quote}%%${quote})`;
const percent = (text: string) => text.replaceAll('%%', '%');
const escapeBraces = (expression: string, quote: string) =>
  `${expression}.replace(${quote}{${quote}, ${quote}{{${quote}).replace(${quote}}${quote}, ${quote}}}${quote})`;
const braces = (text: string) => text.replace(/\{\{|\}\}/g, (found) => found.slice(1));

const close = /(?:"""|'''|"|')$/;

const pattern = 'A pattern of a match statement must be a constant: compare the text in a guard instead.';
const notAlone = /^(?![bBrRuU]*(["'])(?:(?!\1)[^\\\n]|\\.)*\1$)/;
const guarded = /^(?!case\s+[bBrRuU]*(["'])(?:(?!\1)[^\\\n]|\\.)*\1\s*:)/;

const dependencies = /^(?:requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml)$/;

export const language = defineLanguage({
  id: 'python',
  editorIds: ['python'],
  files: /\.pyw?$/i,
  comment: { open: '#', quotes: ['"', "'"], blocks: ['"""', "'''"], continued: /\\$/ },
  // https://ipython.readthedocs.io/en/stable/interactive/magics.html
  unfit: ({ text }) =>
    /^\s*%%[A-Za-z]/.test(text)
      ? 'The cell belongs to its magic (%%), whose line must stay the first and which may run another language: read the variable in a cell of its own.'
      : undefined,
  code: {
    grammar: 'tree-sitter-python.wasm',
    comments: ['comment'],
    strings: [
      { node: 'string', open: /^(?:[fF][rR]|[rR][fF])(?:"""|'''|"|')/, close, holes: { hole } },
      { node: 'string', open: /^[fF](?:"""|'''|"|')/, close, escapes, holes: { hole } },
      { node: 'string', open: /^(?:[bB][rR]|[rR][bB])(?:"""|'''|"|')/, close, convert: (text) => `${text}.encode()` },
      { node: 'string', open: /^[bB](?:"""|'''|"|')/, close, escapes, convert: (text) => `${text}.encode()` },
      { node: 'string', open: /^[rR](?:"""|'''|"|')/, close, holes: rawToFormatted },
      { node: 'string', open: /^[uU]?(?:"""|'''|"|')/, close, escapes, holes: toFormatted },
    ],
    join: ' + ',
    chains: ['binary_operator', 'concatenated_string'],
    quotes: ['"', "'"],
    nestedQuotes: false,
    roomy: [
      'assignment.right',
      'argument_list',
      'keyword_argument.value',
      'pair.value',
      'list',
      'return_statement',
      'parenthesized_expression',
      'default_parameter.value',
      'typed_default_parameter.value',
    ],
    adjacent: ['concatenated_string'],
    places: [
      {
        within: 'module',
        before: /(?:^|\n)[^\S\n]*(?:%[A-Za-z]|!(?!=))[^\n]*$/,
        refuse: 'A line that begins with % or ! is a command of the notebook, and no Python.',
      },
      {
        within: 'expression_statement',
        direct: true,
        refuse: 'It stands as a statement of its own or in a docstring: delete it.',
      },
      // A literal that is all of a pattern can be compared in a guard.
      { within: 'case_pattern', when: notAlone, refuse: pattern },
      { within: 'case_clause', before: /^case\s+$/, when: guarded, refuse: pattern },
      { within: 'case_clause', before: /^case\s+$/, wrap: ['_matched if _matched == ', ''] },
      { within: 'assignment', field: 'right', refactor: 'pythonSettings' },
      { within: 'type', refuse: 'It stands in a type annotation, which is never evaluated as a value.' },
      {
        within: 'interpolation',
        when: /(?<![=!<>])=\s*(?:![rsa]\s*)?(?::[^{}]*)?\}$/,
        refuse: 'The text shows the code in these braces: hand the secret over as a variable first.',
      },
      { within: 'format_specifier', refuse: 'A format specifier must be a constant.' },
      { within: 'import_from_statement', refuse: 'An import path must be a constant.' },
      {
        within: 'binary_operator',
        field: 'left',
        operator: '%',
        expression: escapePercent,
        meaning: percent,
      },
      {
        within: 'attribute',
        field: 'object',
        when: /\.\s*format_map$/,
        expression: escapeBraces,
        meaning: braces,
      },
      { within: 'call', fallback: /^(?:\w+\.)?(?:environ\.get|getenv)\(\s*["']([A-Za-z_]\w*)["']\s*,\s*$/ },
      {
        within: 'boolean_operator',
        field: 'right',
        fallback: /^(?:\w+\.)?(?:environ\.get|getenv)\(\s*["']([A-Za-z_]\w*)["']\s*\)\s*or\s*$/,
      },
    ],
    ownText: {
      file: /\bopen\(\s*__file__|\bPath\(\s*__file__\s*\)\.(?:read_|open)|\bgetsource(?:lines)?\(\s*(?:sys\.modules|inspect\.)/,
      functions: {
        nodes: ['function_definition', 'class_definition', 'lambda'],
        shown: (name) => new RegExp(`\\bgetsource(?:lines)?\\(\\s*(?:\\w+\\.)*${name}\\b`),
      },
    },
    boundaries: ['block', 'lambda', 'interpolation'],
    dialects: [decouple],
    formats: {
      call: 'call',
      list: 'argument_list',
      calls: [
        {
          callee: /\.(?:debug|info|warning|warn|error|critical|exception)$/,
          verb: /%[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]/g,
          insert: () => '%s',
          order: 'position',
          onlyWithArguments: true,
          refuse: /%[(*]/,
          spread: (argument) => argument.startsWith('*'),
          escape: escapePercent,
          meaning: percent,
        },
        {
          callee: /^\.\s*format$/,
          receiver: true,
          verb: /(?!)/g,
          insert: () => '',
          order: 'name',
          refuse: /(?!)/,
          escape: escapeBraces,
          meaning: braces,
        },
      ],
    },
    read,
    needs,
  },
  loading: {
    loaders: [
      {
        file: dependencies,
        text: /python-dotenv|django-environ|environs|dynaconf/i,
        note: 'This project depends on a loader of env files: see that it runs before this file.',
      },
      {
        file: dependencies,
        text: /python-decouple/i,
        note: 'config() of decouple reads {file}.',
      },
      {
        file: dependencies,
        text: /pydantic-settings/i,
        note: 'pydantic reads {file} for its settings alone, where their env_file names it. For all other code, `from dotenv import load_dotenv; load_dotenv("{file}")` loads it, before this file is imported.',
      },
    ],
    otherwise:
      'Nothing in this project loads {file}: `from dotenv import load_dotenv; load_dotenv("{file}")` does (package python-dotenv), before this file is imported.',
  },
});

export const examples: readonly FixExample[] = [
  { before: 'key = "«{base62:24}»"\n', after: 'import os\n\nkey = os.environ["ACME_TOKEN"]\n' },
  {
    before: "import os\nsend('Bearer «{base62:24}»')\n",
    after: 'import os\nsend(f\'Bearer {os.environ["ACME_TOKEN"]}\')\n',
  },
  { before: 'match key:\n    case [_, "«{base62:24}»"]:\n        pass\n', refuse: /match/ },
];
