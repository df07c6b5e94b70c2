import { defineLanguage, type Escapes, type FixExample, type Holes } from '../language.ts';
import { oneHeredoc } from './_bashHeredocs.ts';

/** In double quotes a backslash is special before these only. https://www.gnu.org/software/bash/manual/html_node/Double-Quotes.html */
const double: Escapes = { simple: { $: '$', '`': '`', '"': '"', '\\': '\\', '\n': '' }, unknown: 'keep' };
/** Any quote around the end's word keeps the text as it is. */
const quoted = /['"\\]/;

const heredoc: Escapes = { simple: { $: '$', '`': '`', '\\': '\\', '\n': '' }, unknown: 'keep' };
const word: Escapes = { simple: { '\n': '' }, unknown: 'drop' };
const ansi: Escapes = {
  simple: {
    n: '\n',
    r: '\r',
    t: '\t',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    v: '\v',
    '\\': '\\',
    "'": "'",
    '"': '"',
  },
  numeric: ['x', 'u', 'U'],
  unknown: 'refuse',
};

/** The reading expression is an expansion already: it needs no hole around it. */
const hole = ['', ''] as const;

/** Single-quoted text that means the same in double quotes; otherwise the pieces are put side by side. */
const toDouble: Holes = {
  hole,
  open: () => '"',
  close: () => '"',
  escape: (raw) => (/[$`"\\!]/.test(raw) ? undefined : raw),
};

export const language = defineLanguage({
  id: 'bash',
  editorIds: ['shellscript'],
  files:
    /(?:\.(?:sh|bash|zsh|ksh|bats)|(?:^|\/)\.(?:bashrc|bash_profile|bash_aliases|profile|zshrc|zshenv|zprofile|envrc))$/i,
  comment: {
    open: '#',
    quotes: [],
    blocks: ['"', "'"],
    heredoc: /<<[-~]?\s{0,2}["'`\\]?([A-Za-z_]\w*)/,
    continued: /\\$/,
  },
  code: {
    grammar: 'tree-sitter-bash.wasm',
    reshape: oneHeredoc,
    quotesRunOn: true,
    keepsCrLf: true,
    comments: ['comment'],
    strings: [
      { node: 'string', open: /^"/, close: /"$/, escapes: double, holes: { hole } },
      {
        node: 'raw_string',
        around: /^string expansion$/,
        open: /^'/,
        close: /'$/,
        refuse: 'In double quotes, these quotes are a part of the default: take them away first.',
      },
      { node: 'raw_string', open: /^'/, close: /'$/, holes: toDouble },
      { node: 'ansi_c_string', open: /^\$'/, close: /'$/, escapes: ansi },
      {
        node: 'heredoc_body',
        open: /^/,
        close: /$/,
        escapes: heredoc,
        holes: { hole },
        heredoc: { start: 'heredoc_start', quoted: false, by: quoted },
      },
      {
        node: 'heredoc_body',
        open: /^/,
        close: /$/,
        holes: { hole, escape: (raw) => raw.replace(/[$`\\]/g, '\\$&') },
        heredoc: { start: 'heredoc_start', quoted: true, by: quoted },
      },
      { node: 'word', open: /^/, close: /$/, escapes: word },
      // Quoted, a pattern without special characters stands for itself.
      { node: 'extglob_pattern', open: /^(?![\s\S]*[*?[\]()|"'`$\\])/, close: /$/, escapes: word },
      { node: 'number', open: /^/, close: /$/ },
      {
        node: 'regex',
        open: /^/,
        close: /$/,
        refuse: 'It stands in a pattern, where its characters mean something else.',
      },
    ],
    join: '',
    quotes: ['"'],
    nestedQuotes: true,
    roomy: [],
    quoteWhole: true,
    places: [
      {
        within: 'binary_expression',
        field: 'right',
        operator: '=~',
        refuse: 'It stands in a pattern, where its characters mean something else.',
      },
      { within: 'function_definition', field: 'name', refuse: 'The name of a function must be a constant.' },
      { within: 'command_name', refuse: 'The name of a command is no place for a variable.' },
      { within: 'expansion', direct: true, fallback: /^\$\{([A-Za-z_]\w*):?[-=]$/ },
      // What stands in for an empty parameter is a word like any other.
      {
        within: 'expansion',
        before: /^(?!\$\{[\w@*]+:?[-=+]["']?$)/,
        refuse: 'It stands inside an expansion.',
      },
      { within: 'arithmetic_expansion', refuse: 'It stands in an arithmetic expression.' },
      { within: 'subscript', refuse: 'It is the key of an array.' },
    ],
    ownText: {
      file: /(?:^|[\s(;&|])(?:cat|tail|\w+sum)\s(?:[^|;&\n]*\s)?"?\$\{?(?:0|BASH_SOURCE)\b/m,
      functions: {
        nodes: ['function_definition'],
        // Written to nowhere, it only tells whether there is such a function.
        shown: (name) =>
          new RegExp(
            `\\b(?:declare|typeset)\\s+-\\w*f\\w*\\s(?![^;|\\n)]*/dev/null)(?:[^;|&\\n)]*\\s)?${name}(?![\\w-])`,
          ),
      },
    },
    boundaries: ['command_substitution', 'process_substitution'],
    taken: (name) =>
      new RegExp(
        `(?:^|[\\s;&|(])(?:${name}\\+?=|(?:read|unset|local|declare|typeset|for)\\b[^\\n;]*\\b${name}\\b)`,
        'm',
      ),
    read: {
      plain: ({ name }) => `\${${name}}`,
      failFast: ({ name }) => `\${${name}:?${name} is not set}`,
    },
  },
  loading: {
    otherwise:
      'Nothing loads {file} into this script: `set -a; . ./{file}; set +a` at its start, or in the shell that calls it, does.',
  },
});

export const examples: readonly FixExample[] = [
  { before: "TOKEN='«{base62:24}»'\n", after: 'TOKEN="${ACME_TOKEN:?ACME_TOKEN is not set}"\n' },
  {
    before: "curl -H 'Authorization: Bearer «{base62:24}»' x\n",
    after: 'curl -H "Authorization: Bearer ${ACME_TOKEN:?ACME_TOKEN is not set}" x\n',
  },
  { before: '[[ $a =~ «{base62:24}» ]]\n', refuse: /pattern/ },
];
