import { defineLanguage, type Escapes, type FixExample } from '../language.ts';

/** https://fishshell.com/docs/current/language.html#quotes */
const single: Escapes = { simple: { '\\': '\\', "'": "'" }, unknown: 'keep' };
const double: Escapes = { simple: { '\\': '\\', '"': '"', $: '$', '\n': '' }, unknown: 'keep' };

const quoted = (expression: string) => `"${expression}"`;

/** The characters of a word that stand for themselves. */
const bare = '[\\w./:=@%+,-]';

export const language = defineLanguage({
  id: 'fish',
  editorIds: ['fish'],
  files: /\.fish$/i,
  comment: { open: '#', quotes: [], blocks: ['"', "'"], continued: /\\$/ },
  lexical: {
    lexemes: [
      { open: /#/y, after: /(?:^|[\s;|&(){}])$/, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      { open: /\\\r?\n/y, close: /(?=)/y, comment: true },
      { open: /\\[\s\S]/y, close: /(?=)/y, refuse: 'It holds an escape sequence that is not understood.' },
      { open: /'/y, close: /'/y, skip: /\\['\\]/y, lines: true, text: { escapes: single, convert: quoted } },
      {
        open: /"/y,
        close: /"/y,
        skip: /\\[\s\S]/y,
        code: ['$(', ')'],
        lines: true,
        text: {
          escapes: double,
          interpolates: /\$/,
          cut: /(?<!\\)\$\w*(?:\[[^\]]*)?$/,
          convert: quoted,
          hole: ['', ''],
          sticks: /^[\w[]/,
        },
      },
      { open: /\$+\w+/y, close: /(?=)/y, bare: true, refuse: 'It is the name of a variable.' },
      {
        open: new RegExp(`(?=${bare})`, 'y'),
        close: new RegExp(`(?!${bare})`, 'y'),
        bare: true,
        text: { convert: quoted },
      },
    ],
    word: /[^\S\n]+/y,
    statement: /[;\n&|]|\b(?:and|or|not|begin|else)\b/g,
    roomy: { before: /$/, after: /^/ },
    join: (pieces) => pieces.join(''),
    wrap: ['', ''],
    quotes: ['"'],
    places: [
      {
        path: /(?:^|\/)(?:config\.fish|(?:conf\.d|functions)\/[^/]+\.fish)$/,
        refuse:
          'A script that belongs to the shell itself must not stop it: run `set -Ux NAME value` once in a shell, and use "$NAME" here.',
      },
      {
        before: /(?:^|[;|&(\n])\s*(?:(?:and|or|not|begin|if|while|else|time|command|builtin|exec|env)\s+)*$/,
        refuse: 'The name of a command is no place for a variable.',
      },
      { before: /^\s*case\b/, refuse: 'A pattern of case must be a constant: put it into a variable first.' },
      {
        before: /^\s*(?:function|for(?!\s+\w+\s+in\b)|read|functions|abbr|bind|complete)\b/,
        refuse: 'It must be a constant here.',
      },
      { before: /\bprintf\s+$/, refuse: 'It is a part of a format: hand the secret over as an argument first.' },
      { before: /^\s*set(?:\s+-\S+)*\s+$/, refuse: 'It is the name of a variable.' },
      {
        before: /^\s*(?:eval|alias|trap|fish\s+-c|source)\b/,
        refuse: 'It is a part of a command in a text, which is read again: put it into a variable first.',
      },
      { before: /[*?{~]\S*$/, refuse: 'It stands in a pattern, where its characters mean something else.' },
      { after: /^\S*[*?{]/, refuse: 'It stands in a pattern, where its characters mean something else.' },
    ],
    taken: (name) =>
      new RegExp(
        `(?:^|[\\s;&|(])(?:set(?:\\s+-\\S+)*\\s+${name}\\b|(?:read|for|argparse|function)\\b[^\\n;]*\\b${name}\\b)`,
        'm',
      ),
    read: {
      plain: ({ name }) => `$${name}`,
      failFast: ({ name }) => `$(set -q ${name}; or begin; echo ${name} is not set >&2; exit 1; end)$${name}`,
    },
    assigned: /\bset(?:\s+-\S+)*\s+(\w+)\s+$/,
  },
  loading: {
    otherwise:
      'Nothing loads {file} into this script: in bash, `set -a; . ./{file}; set +a; exec fish script.fish` does.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: "set -x TOKEN '«{base62:24}»'\n",
    after: 'set -x TOKEN "$(set -q ACME_TOKEN; or begin; echo ACME_TOKEN is not set >&2; exit 1; end)$ACME_TOKEN"\n',
  },
  {
    before: 'curl -H "Authorization: Bearer «{base62:24}»" x\n',
    form: 'plain',
    after: 'curl -H "Authorization: Bearer $ACME_TOKEN" x\n',
  },
  { before: "switch $x\n    case '«{base62:24}»'\nend\n", refuse: /case/ },
];
