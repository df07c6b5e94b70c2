import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import type { Lexeme, Opened, Text } from '../lexical.ts';
import { listed } from './_words.ts';

/** https://perldoc.perl.org/perlop#Quote-and-Quote-like-Operators */
const double: Escapes = {
  simple: {
    n: '\n',
    r: '\r',
    t: '\t',
    f: '\f',
    b: '\b',
    a: '\x07',
    e: '\x1b',
    '\\': '\\',
    '"': '"',
    $: '$',
    '@': '@',
  },
  unknown: 'refuse',
};
const single: Escapes = { simple: { '\\': '\\', "'": "'" }, unknown: 'keep' };

const interpolating: Text = {
  escapes: double,
  interpolates: /[$@]/,
  cut: /(?<!\\)[$@]#?(?:\{[^}]*|(?:\w|::)*(?:(?:->)?[[{][^\]}]*)?)$/,
};
/** What stays a text of its own: a here-document, a command. */
const evaluated = ['@{[ ', ' ]}'] as const;
const command: Text = { ...interpolating, partial: true, hole: evaluated };
const words: Text = {
  escapes: { simple: {}, unknown: 'refuse' },
  partial: true,
  anew: (around, expression, wrap) => {
    const list = listed(around, expression, (word) => (/['\\]/.test(word) ? undefined : `'${word}'`), ' . ');
    return list && wrap.join(list);
  },
};
const plain: Text = { escapes: single };
const refuse = 'It stands in a pattern: put it into a variable of its own first.';

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
const literally = (text: string) => new RegExp(text.replace(/[^\w\s]/g, '\\$&'), 'y');
const closing = (opened: Opened) => literally(pairs[opened[1] ?? ''] ?? opened[1] ?? '');
const nesting = (opened: Opened) => (pairs[opened[1] ?? ''] === undefined ? undefined : literally(opened[1] ?? ''));
const skip = /\\[\s\S]/y;

/** A word that is no name, key or method of the same letters: `$q`, `{q}`, `->q`, `q =>` are not. */
const quoteLike = (letters: string): RegExp =>
  new RegExp(`${letters}(?:(?!\\s*=>)(?=[^\\w\\s,;)\\]}=])|\\s+(?!=>)(?=[({[<'"/|!]))\\s*([^\\w\\s])`, 'y');
const afterOperator = /(?:^|[^\w$@%&>':-]|[^-]>)(?<!\bsub\s+)(?<!->\s+)$/;
const quoted = (letters: string, text: Text): Lexeme => ({
  open: quoteLike(letters),
  after: afterOperator,
  close: closing,
  nests: nesting,
  skip,
  lines: true,
  text,
});

/** Two parts with one delimiter between, or with two pairs of brackets. */
const twoParts: readonly Lexeme[] = [
  {
    open: /(?:s|tr|y)(?:(?!\s*=>)(?=[^\w\s,;)\]}=({[<]))([^\w\s])(?:\\[\s\S]|(?!\1)[^\\])*\1/y,
    after: afterOperator,
    close: closing,
    skip,
    lines: true,
    refuse,
  },
  {
    open: /(?:s|tr|y)(?!\s*=>)\s*(?:\{(?:\\[\s\S]|[^\\{}])*\}|\[(?:\\[\s\S]|[^\\[\]])*\]|\((?:\\[\s\S]|[^\\()])*\)|<(?:\\[\s\S]|[^\\<>])*>)\s*(?:(?=[({[<]))([({[<])/y,
    after: afterOperator,
    close: closing,
    nests: nesting,
    skip,
    lines: true,
    refuse,
  },
  { open: /(?:s|tr|y)\s*[({[<]/y, after: afterOperator, close: /(?=)/y, unsure: true },
];

/** Where a slash begins a pattern: after an operator or a word that takes one. */
const wantsTerm =
  /(?:^|[=(,;!~?:&|[{+*<>.]|(?:^|[^\w$@%&>])(?:split|grep|map|if|unless|and|or|not|return|push|x|when|while|until))\s*$/;

export const language = defineLanguage({
  id: 'perl',
  editorIds: ['perl'],
  files: /\.(?:pl|pm|t|psgi|cgi)$/i,
  comment: { open: '#', quotes: [], blocks: ['"', "'"], heredoc: /<<~?["']?([A-Za-z_]\w*)/ },
  lexical: {
    lexemes: [
      { open: /^=[a-zA-Z]\w*/my, close: /\n=cut\b[^\n]*|$(?![\s\S])/y, lines: true, comment: true },
      {
        open: /^__(?:END|DATA)__$/my,
        close: /$(?![\s\S])/y,
        lines: true,
        refuse: 'It is data behind the end of the program, which no variable reaches.',
      },
      { open: /^format\s+\w*\s*=/my, close: /(?=)/y, unsure: true },
      { open: /#/y, after: /(?:^|[^$])$/, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      // Variables that punctuation names, and the last index of an array.
      { open: /\$#(?=[\w{$])/y, close: /(?=)/y, refuse },
      { open: /\$(?:[^\w\s({$:]|\^\w)|\$\$(?![\w{$])/y, close: /(?=)/y, refuse },
      {
        open: /<<(~?)"([^"\n]*)"|<<(~?)([A-Za-z_]\w*)/y,
        close: ([, tilde, tag, bareTilde, bareTag]) =>
          new RegExp(`${tilde || bareTilde ? '[^\\S\\n]*' : ''}${tag ?? bareTag}(?=\\r?\\n|$)`, 'y'),
        heredoc: true,
        text: command,
      },
      {
        open: /<<(~?)'([^'\n]*)'/y,
        close: ([, tilde, tag]) => new RegExp(`${tilde ? '[^\\S\\n]*' : ''}${tag}(?=\\r?\\n|$)`, 'y'),
        heredoc: true,
        text: {
          partial: true,
          hole: evaluated,
          unquoted: {
            open: (opened) => opened.replaceAll("'", '"'),
            escape: (raw) => raw.replace(/[\\$@]/g, '\\$&'),
          },
        },
      },
      ...twoParts,
      {
        open: quoteLike('(?:qr|m)'),
        after: afterOperator,
        close: closing,
        nests: nesting,
        skip,
        lines: true,
        refuse,
      },
      quoted('qw', words),
      // The fallback of a variable is written with slashes: brackets only may stand around it.
      quoted('qx(?=\\s*[({[<])', command),
      { ...quoted('qx', command), refuse: 'It stands in a command: put it into a variable of its own first.' },
      quoted('qq', { ...interpolating, escapes: { ...double, unknown: 'refuse' } }),
      quoted('q', plain),
      { open: /\//y, after: wantsTerm, close: /\//y, skip, refuse },
      // After a word that may be a function, and after a block, a slash can be either.
      { open: /\/(?=[^\s/=])/y, after: /(?:[^\w$@%>][A-Za-z_]\w*\s+|\}\s*\n\s*)$/, close: /(?=)/y, unsure: true },
      {
        open: /'/y,
        after: /(?:^|[^\w])$|\W(?:eq|ne|lt|gt|le|ge|x|cmp|and|or|not|return|print)$/,
        close: /'/y,
        skip,
        lines: true,
        text: plain,
      },
      { open: /'/y, close: /(?=)/y, unsure: true },
      { open: /"/y, close: /"/y, skip, lines: true, text: interpolating },
      {
        open: /`/y,
        close: /`/y,
        skip,
        lines: true,
        text: command,
      },
    ],
    word: /[A-Za-z_]\w*|\d[\w.]*|[^\S\n]+/y,
    statement: /[;{}]/g,
    roomy: {
      before:
        /(?:(?<![=!<>~+*/.|&-])=|\(|,|=>|\[|\b(?:return|die|warn|croak|confess|(?:printf?|say)(?:\s+(?:[A-Z]\w*|\{\s*\$?\w+\s*\}|\$\w+))?))\s*$/,
      after: /^\s*(?:;|,|\)|\]|$)/,
    },
    join: (pieces) => pieces.join(' . '),
    joiner: /^\s*\.\s*$/,
    wrap: ['(', ')'],
    wraps: [
      // Parentheses make a list of what is repeated.
      { after: /^\s*x\b/, wrap: ['do { ', ' }'] },
      // Behind a word, parentheses would hold all of its arguments.
      { before: /(?<![$@%&\w])[A-Za-z_]\w*\s+$/, wrap: ['+(', ')'] },
    ],
    quotes: ['"', "'"],
    places: [
      { before: /^\s*(?:use|no|require)\s+(?!constant\b|lib\b)/, refuse: 'A module is named by a constant.' },
      { before: /\b(?:my|our|state)\s*\([^)]*$/, refuse: 'It stands in a declaration.' },
      {
        before: /\bprintf\s*\(?\s*(?:\{?\s*\$?\w+\s*\}?\s+)?$|\bsprintf\s*\(?\s*$/,
        format: { special: /%/, escape: (expression) => `(${expression} =~ s/%/%%/gr)` },
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
      { before: /-\s*$/, refuse: 'It belongs to an operator that means something else for a text.' },
    ],
    read: {
      plain: ({ name }) => `$ENV{${name}}`,
      failFast: ({ name, quote }) => `$ENV{${name}} // die(${quote}${name} is not set${quote})`,
      loose: ['failFast'],
    },
  },
  loading: {
    loaders: [
      {
        file: /^(?:cpanfile|Makefile\.PL|Build\.PL|dist\.ini)$/,
        text: /Dotenv/,
        note: 'This project depends on Dotenv: see that it loads the file before this code runs.',
      },
    ],
    otherwise:
      'Nothing loads {file} into this program: `set -a; . ./{file}; set +a` in the shell that starts it does, or the module Dotenv.',
  },
});

export const examples: readonly FixExample[] = [
  { before: 'my $key = "«{base62:24}»";\n', after: 'my $key = $ENV{ACME_TOKEN} // die("ACME_TOKEN is not set");\n' },
  {
    before: "send_it('Bearer «{base62:24}»');\n",
    after: "send_it('Bearer ' . ($ENV{ACME_TOKEN} // die('ACME_TOKEN is not set')));\n",
  },
  { before: 'my @list = qw(a «{base62:24}»);\n', after: "my @list = ('a', $ENV{ACME_TOKEN});\n", form: 'plain' },
  { before: '$text =~ s/a/«{base62:24}»/;\n', refuse: /pattern/ },
];
