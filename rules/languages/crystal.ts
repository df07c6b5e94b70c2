import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import type { Lexeme, Text } from '../lexical.ts';
import { controls } from './_escapes.ts';
import { listed } from './_words.ts';

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
const interpolation = ['#{', '}'] as const;
const interpolating: Text = { escapes, hole: interpolation };
const command: Text = { ...interpolating, partial: true };

const words: Text = {
  escapes: { simple: {}, unknown: 'refuse' },
  partial: true,
  anew: (around, expression) => {
    const list = listed(around, expression, (word) => (/["\\#]/.test(word) ? undefined : `"${word}"`), ' + ');
    return list && `[${list}]`;
  },
};

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
        text: {
          partial: true,
          hole: interpolation,
          unquoted: {
            open: (opened) => opened.replaceAll("'", ''),
            escape: (raw) => raw.replace(/\\|#(?=\{)/g, '\\$&'),
          },
        },
      },
      {
        open: /<<-([A-Za-z_]\w*)/y,
        close: ([, tag]) => new RegExp(`[^\\S\\n]*${tag}\\b`, 'y'),
        heredoc: true,
        text: { ...interpolating, partial: true },
      },
      ...percent('w', { text: words }),
      ...percent('i', { refuse: 'It is a symbol, which is a name.' }),
      ...percent('r', { skip, code: interpolation, refuse: 'It stands in a pattern.' }),
      ...percent('x', { skip, code: interpolation, text: command }),
      ...percent('q', { text: {} }),
      ...percent('Q?', { skip, code: interpolation, text: interpolating }),
      {
        open: /`/y,
        close: /`/y,
        skip,
        code: interpolation,
        lines: true,
        text: command,
      },
      { open: /:"/y, after: /(?:^|[\s([{,=])$/, close: /"/y, skip, refuse: 'It is a symbol, which is a name.' },
      {
        open: /\//y,
        after: /(?:^|[=(,;!~?:&|[{<>]|\b(?:when|if|unless|and|or|in|return|while|until|then|else))\s*$/,
        close: /\//y,
        skip,
        code: interpolation,
        refuse: 'It stands in a pattern.',
      },
      { open: /\/(?=[^\s/=])/y, after: /[a-z_]\w*[?!]?\s+$/, close: /(?=)/y, unsure: true },
      { open: /"/y, close: /"/y, skip, code: interpolation, lines: true, text: interpolating },
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
  { before: 'keys = %w(a «{base62:24}»)\n', after: 'keys = ["a", ENV["ACME_TOKEN"]]\n' },
  { before: 'key =~ /«{base62:24}»/\n', refuse: /pattern/ },
];
