import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import type { Lexeme, Text } from '../lexical.ts';
import { controls } from './_escapes.ts';

/** https://crystal-lang.org/reference/latest/syntax_and_semantics/literals/string.html */
const escapes: Escapes = {
  simple: {
    ...controls,
    e: '\x1b',
    '\\': '\\',
    '"': '"',
    '#': '#',
  },
  numeric: ['u', 'braces'],
  unknown: 'refuse',
};
const skip = /\\[\s\S]/y;
const interpolating: Text = { escapes, hole: ['#{', '}'] };

/** A literal in brackets behind a percent sign, with each kind of bracket. */
const percent = (letters: string, rest: Partial<Lexeme>): readonly Lexeme[] =>
  ['()', '[]', '{}', '<>', '||'].map(([open, close]) => ({
    open: new RegExp(`%${letters}\\${open}`, 'y'),
    after: letters === '' ? /(?:^|[\s([{,=])$/ : /(?:^|[^\w)\]}])$/,
    close: new RegExp(`\\${close}`, 'y'),
    lines: true,
    ...(open === close ? {} : { nests: new RegExp(`\\${open}`, 'y') }),
    ...rest,
  }));

export const language = defineLanguage({
  id: 'crystal',
  editorIds: ['crystal'],
  files: /\.cr$/i,
  comment: { open: '#', quotes: [], blocks: ['"'], heredoc: /<<-'?([A-Za-z_]\w*)/ },
  lexical: {
    lexemes: [
      { open: /#/y, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      { open: /'(?:\\(?:u\{[^}\n]*\}|u\w{4}|.)|[^\\'\n])'/y, close: /(?=)/y, refuse: 'It is a character.' },
      {
        open: /<<-(')([A-Za-z_]\w*)'/y,
        close: ([, , tag]) => new RegExp(`[^\\S\\n]*${tag}\\b`, 'y'),
        heredoc: true,
        refuse: 'A here-document in single quotes holds no expressions: drop the quotes of its tag.',
      },
      {
        open: /<<-([A-Za-z_]\w*)/y,
        close: ([, tag]) => new RegExp(`[^\\S\\n]*${tag}\\b`, 'y'),
        heredoc: true,
        text: { ...interpolating, partial: true },
      },
      ...percent('[wi]', { refuse: 'It stands in a list of words: write an array first.' }),
      ...percent('[rx]', { skip, code: ['#{', '}'], refuse: 'It stands in a pattern or in a command.' }),
      ...percent('q', { text: {} }),
      ...percent('Q?', { skip, code: ['#{', '}'], text: interpolating }),
      {
        open: /`/y,
        close: /`/y,
        skip,
        code: ['#{', '}'],
        lines: true,
        refuse: 'It stands in a command: put it into a variable first.',
      },
      { open: /:"/y, after: /(?:^|[\s([{,=])$/, close: /"/y, skip, refuse: 'It is a symbol, which is a name.' },
      {
        open: /\//y,
        after: /(?:^|[=(,;!~?:&|[{<>]|\b(?:when|if|unless|and|or|in|return|while|until|then|else))\s*$/,
        close: /\//y,
        skip,
        code: ['#{', '}'],
        refuse: 'It stands in a pattern.',
      },
      { open: /\/(?=[^\s/=])/y, after: /[a-z_]\w*[?!]?\s+$/, close: /(?=)/y, unsure: true },
      { open: /"/y, close: /"/y, skip, code: ['#{', '}'], lines: true, text: interpolating },
    ],
    word: /[A-Za-z_]\w*[?!]?|\d\w*|[^\S\n]+/y,
    statement: /;|(?<!\\\r?)\n/g,
    roomy: { before: /(?:(?<![=!<>~+*/%^&|-])=|\(|,|\[|=>|\breturn)\s*$/, after: /^[^\S\n]*(?:[;,)\]}]|\r?\n|$)/ },
    join: (pieces) => pieces.join(' + '),
    joiner: /^\s*\+\s*$/,
    wrap: ['(', ')'],
    quotes: ['"'],
    places: [
      { before: /^\s*(?:require|include|lib|fun|annotation)\b/, refuse: 'It must be a constant here.' },
      { before: /@\[[^\]]*$/, refuse: 'An annotation must be a constant.' },
      { before: /\{[{%][^}]*$/, refuse: 'A macro is evaluated when the program is compiled.' },
      { under: /^\s*macro\b/, refuse: 'A macro is evaluated when the program is compiled.' },
      { under: /^\s*(?:enum|lib)\b/, refuse: 'It must be a constant here.' },
      { after: /^:/, refuse: 'It is the name of a key.' },
      { after: /^\s*\\/, refuse: 'It is joined with the text beside it: write one text first.' },
      { before: /"\s*\\\s*\n?\s*$/, refuse: 'It is joined with the text beside it: write one text first.' },
      {
        after: /^\s*%\s/,
        format: { special: /%/, escape: (expression) => `${expression}.gsub("%", "%%")` },
        refuse: 'It is a format: hand the secret over as an argument first.',
      },
      {
        before: /\bs?printf\s*\(?\s*$/,
        format: { special: /%/, escape: (expression) => `${expression}.gsub("%", "%%")` },
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
    ],
    read: {
      plain: ({ name }) => `ENV["${name}"]`,
      // Crystal itself stops with the variable's name.
      failFast: ({ name }) => `ENV["${name}"]`,
    },
  },
  loading: {
    loaders: [
      {
        file: /^shard\.yml$/,
        text: /dotenv/,
        note: 'This project depends on dotenv: see that it loads the file before this code runs.',
      },
    ],
    otherwise: 'Nothing loads {file} into this program: `set -a; . ./{file}; set +a` in the shell that starts it does.',
  },
});

export const examples: readonly FixExample[] = [
  { before: 'key = "«{base62:24}»"\n', after: 'key = ENV["ACME_TOKEN"]\n' },
  { before: 'send("Bearer «{base62:24}» #{name}")\n', after: 'send("Bearer #{ENV["ACME_TOKEN"]} #{name}")\n' },
  { before: 'keys = %w(a «{base62:24}»)\n', refuse: /list of words/ },
];
