import { defineLanguage, type Escapes, type FixExample, type Reads } from '../language.ts';
import { controls } from './_escapes.ts';

/** https://hexdocs.pm/elixir/syntax-reference.html#strings */
const escapes: Escapes = {
  simple: {
    ...controls,
    e: '\x1b',
    s: ' ',
    '\\': '\\',
    "'": "'",
    '"': '"',
    '#': '#',
    '\n': '',
  },
  numeric: ['x', 'u', 'braces'],
  unknown: 'refuse',
};

const holes = { hole: ['#{', '}'] } as const;
const convert = (expression: string) => `String.to_charlist(${expression})`;

const pattern = { refuse: 'A pattern must be a constant.' };

const readsOf = (module: string): Reads => ({
  plain: ({ name, quote }) => `${module}.get_env(${quote}${name}${quote})`,
  failFast: ({ name, quote }) => `${module}.fetch_env!(${quote}${name}${quote})`,
});

export const language = defineLanguage({
  id: 'elixir',
  editorIds: ['elixir'],
  files: /\.exs?$/i,
  comment: { open: '#', quotes: ["'"], blocks: ['"""', '"'] },
  unfit: ({ path }) =>
    /(?:^|\/)config\/(?:(?!runtime\.exs$)[^/]+)\.exs$|(?:^|\/)mix\.exs$/.test(path)
      ? 'This file is evaluated when the program is built, which would keep the value: move the setting to config/runtime.exs first.'
      : undefined,
  code: {
    grammar: 'tree-sitter-elixir.wasm',
    comments: ['comment'],
    strings: [
      { node: 'string', open: /^"""/, close: /"""$/, escapes, holes, partial: true },
      { node: 'string', open: /^"/, close: /"$/, escapes, holes },
      { node: 'charlist', open: /^'''/, close: /'''$/, escapes, holes, partial: true },
      { node: 'charlist', open: /^'/, close: /'$/, escapes, holes, convert },
      { node: 'sigil', open: /^~s(?:"""|''')/, close: /(?:"""|''')$/, escapes, holes, partial: true },
      { node: 'sigil', open: /^~s[^\w\s]/, close: /[^\w\s]$/, escapes, holes },
      { node: 'sigil', open: /^~c(?!"""|''')[^\w\s]/, close: /[^\w\s]$/, escapes, holes, convert },
      // No word holds a space: the variable's value stays one.
      { node: 'sigil', open: /^~w[^\w\s]/, close: /[^\w\s][acs]?$/, escapes, holes, partial: true },
      { node: 'sigil', open: /^~S(?!"""|''')[^\w\s]/, close: /[^\w\s]$/ },
      {
        node: 'sigil',
        open: /^/,
        close: /$/,
        refuse: 'A sigil gets its text as it stands: hand the secret over as a variable first.',
      },
      { node: 'quoted_atom', open: /^:/, close: /$/, refuse: 'An atom is a name, and names must be constants.' },
      { node: 'quoted_keyword', open: /^/, close: /$/, refuse: 'A key is a name, and names must be constants.' },
    ],
    join: ' <> ',
    chains: ['binary_operator'],
    quotes: ['"'],
    nestedQuotes: true,
    roomy: ['arguments', 'pair.value', 'list', 'tuple', 'body', 'do_block', 'binary_operator.right ='],
    places: [
      // The clauses of cond are conditions.
      { within: 'stab_clause', field: 'left', around: /^(?!cond\b)/, ...pattern },
      { within: 'binary_operator', field: 'left', operator: '=', ...pattern },
      { within: 'binary_operator', field: 'left', operator: '<-', ...pattern },
      { within: 'call', when: /^(?:match\?|(?:assert|refute)_received?)(?![\w?!])/, ...pattern },
      { within: 'bitstring', direct: true, wrap: ['', '::binary'] },
      {
        within: 'binary_operator',
        field: 'left',
        direct: true,
        operator: '::',
        when: /::(?!\s*(?:binary|bytes)$)/,
        refuse: 'The type of this part of a bitstring takes a constant: give the text a name first.',
      },
      {
        within: 'call',
        when: /^Application\.compile_env/,
        refuse: 'It is evaluated when the module is compiled: read the variable in a function.',
      },
      { within: 'unary_operator', when: /^@/, refactor: 'elixirAttribute', stop: true },
      {
        within: 'call',
        when: /^(?:from|(?:or_)?where|(?:or_)?having|dynamic|fragment|select(?:_merge)?|join|update|order_by|group_by)\b/,
        refuse: 'A query takes no calls: give the secret a name first, and pin it with ^.',
      },
      { within: 'call', when: /^quote\b/, refuse: 'It stands in quoted code, which is evaluated where it is used.' },
      {
        within: 'call',
        before: /^(?:defp?|test|describe|setup|property)\b(?![\s\S]*\bdo\b)(?![\s\S]*\\\\[^,]*$)/,
        refuse: 'The head of a function is no place for a call.',
      },
      { within: 'call', when: /^(?:defp?|test|setup|setup_all|property)\b/, stop: true },
      {
        within: 'call',
        when: /^def(?:module|macrop?|struct|exception|protocol|impl|delegate|guardp?)\s/,
        refuse: 'It is evaluated when the module is compiled: read the variable in a function.',
      },
      { within: 'call', fallback: /^System\.get_env\(\s*"([A-Za-z_]\w*)"\s*,\s*$/ },
      {
        within: 'binary_operator',
        field: 'right',
        direct: true,
        fallback: /^System\.get_env\(\s*"([A-Za-z_]\w*)"\s*\)\s*\|\|\s*$/,
      },
    ],
    boundaries: ['interpolation'],
    read: readsOf('System'),
    dialects: [
      {
        when: ({ text }) => /^\s*alias\s+[\w.]+\.(?:System\b|\{[^}]*\bSystem\b)/m.test(text),
        read: readsOf('Elixir.System'),
      },
    ],
  },
  loading: {
    loaders: [
      {
        file: /^mix\.exs$/,
        text: /:dotenvy|:dotenv\b|:envy\b/,
        note: 'This project depends on a loader of env files: see that it runs before this value is read.',
      },
    ],
    otherwise:
      'Nothing loads {file} into an Elixir program: `set -a; . ./{file}; set +a` in the shell that starts it does, or dotenvy in config/runtime.exs.',
  },
});

export const examples: readonly FixExample[] = [
  { before: 'key = "«{base62:24}»"\n', after: 'key = System.fetch_env!("ACME_TOKEN")\n' },
  { before: 'key = "x «{hex:32}»"\n', after: 'key = "x #{System.get_env("ACME_TOKEN")}"\n', form: 'plain' },
  { before: 'case x do\n  "«{base62:24}»" -> 1\nend\n', refuse: /pattern/ },
];
