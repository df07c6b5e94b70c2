import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import type { Lexeme, LexicalPlace, Text } from '../lexical.ts';
import { controls } from './_escapes.ts';

/** https://nim-lang.org/docs/manual.html#lexical-analysis-string-literals; escapes of bytes are not known here. */
const escapes: Escapes = {
  simple: {
    ...controls,
    l: '\n',
    c: '\r',
    e: '\x1b',
    '\\': '\\',
    '"': '"',
    "'": "'",
  },
  unknown: 'refuse',
};
const rawEscapes: Escapes = { simple: {}, unknown: 'keep', doubled: '"' };
/** A line end right behind three quotes is no part of the text. */
const lineEnd = /^[ \t]*\r?\n/;
const block: Text = { interpolates: lineEnd, tail: lineEnd };
const formatted: Text = { interpolates: /[{}]|^[ \t]*\r?\n/, cut: /\{[^}]*$/ };
const custom = 'It belongs to a function that reads its text as it stands: hand it over as an argument first.';

/** A literal in three quotes and in one, behind the same prefix. */
const both = (prefix: string, text: Text | undefined): readonly Lexeme[] => {
  const what = text === undefined ? { refuse: custom } : { text: { ...block, ...text, tail: lineEnd } };
  const single = text === undefined ? what : { text: { ...text, escapes: rawEscapes } };
  return [
    { open: new RegExp(`${prefix}"""`, 'y'), close: /"""(?!")/y, lines: true, ...what },
    { open: new RegExp(`${prefix}"`, 'y'), close: /"(?!")/y, skip: /""/y, ...single },
  ];
};

/** What is evaluated when the program is compiled, or can read no variable of the file's, with the lines that belong to it. */
const compiled = String.raw`\b(?:const|static|macro|template|when|func|type)\b[^\n]*(?:\n[^\S\n]+[^\n]*|\n(?=\s*\n))*?`;

/** A constant that is made by a call may be made of any other. */
const called = String.raw`\b(?:const|static)\b[^\n]*(?:\n[^\S\n]+[^\n]*)*?\w\(`;

/** A constant of the file, which others see where it is marked with a star. A thread may see no text of the file's. */
const constant = (head: RegExp): LexicalPlace => ({
  file: /^(?![\s\S]*\b(?:gcsafe|async|spawn|createThread|threadpool|noSideEffect)\b)/,
  wrap: ['', ''],
  becomes: {
    head,
    tail: /^[^\S\n]*(?=\r?\n|$)(?=(?<more>\s*\n[^\S\n]+\S)?)/,
    write: (head, tail) => [
      `${head.groups?.['indent'] === undefined ? '' : '\n'}let ${head.groups?.['name']} = `,
      tail.groups?.['more'] === undefined ? '' : '\nconst',
    ],
    demanded: (name) =>
      new RegExp(`${compiled}\\b${name}\\b|${called}|\\bof\\s[^:\\n]*\\b${name}\\b|\\bcstring\\(\\s*${name}\\b`),
  },
});

const constants: readonly LexicalPlace[] = [
  constant(/(?<=^|\n)const[^\S\n]+(?<name>[A-Za-z]\w*)\s*(?::\s*string\s*)?=\s*$/),
  {
    ...constant(
      /(?:(?<=^|\n)const[^\S\n]*\r?\n[^\S\n]+|\r?\n(?<indent>[^\S\n]+))(?<name>[A-Za-z]\w*)\s*(?::\s*string\s*)?=\s*$/,
    ),
    under: /^const\s*$/,
  },
];

export const language = defineLanguage({
  id: 'nim',
  editorIds: ['nim'],
  files: /\.nim$/i,
  comment: { open: '#', quotes: ['"'], blocks: ['"""'] },
  lexical: {
    lexemes: [
      { open: /##\[/y, close: /\]##/y, nests: /##\[/y, lines: true, comment: true },
      { open: /#\[/y, close: /\]#/y, nests: /#\[/y, lines: true, comment: true },
      { open: /#/y, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      { open: /'(?:\\(?:x[\da-fA-F]{2}|\d+|[^\n])|[^\\'\n])'/y, close: /(?=)/y, refuse: 'It is a character.' },
      ...both('[rR]', {}),
      ...both('(?:fmt|f)', formatted),
      ...both('[A-Za-z_]\\w*', undefined),
      { open: /"""/y, close: /"""(?!")/y, lines: true, text: block },
      { open: /&"/y, after: /(?:^|[\s([{,=:])$/, close: /"/y, skip: /\\./y, text: { ...formatted, escapes } },
      { open: /"/y, close: /"/y, skip: /\\./y, text: { escapes } },
    ],
    word: /[A-Za-z_]\w*|\d[\w.]*|[^\S\n]+/y,
    statement: /\n(?=[^\S\n]*\S)|;/g,
    // The body of a function in its own line is no such place: a block would begin there.
    roomy: {
      before:
        /(?:^|\n)(?![^\n]*\b(?:proc|func|method|iterator|converter|template)\b)[^\n]*(?:(?:^|[\s\w\])"])=|\breturn)[^\S\n]*$/,
      after: /^[^\S\n]*(?:\r?\n|$)/,
    },
    join: (pieces) => pieces.join(' & '),
    joiner: /^\s*&\s*$/,
    wrap: ['(', ')'],
    quotes: ['"'],
    places: [
      ...constants,
      {
        before: /^\s*(?:const\b|static\b|import\b|include\b|from\b|export\b)/,
        refuse: 'It is evaluated when the program is compiled: use let.',
      },
      { under: /^\s*(?:const\b|static\b|macro\b)/, refuse: 'It is evaluated when the program is compiled: use let.' },
      { since: { words: /\{\.|\.\}/g, is: /^\{\.$/ }, refuse: 'A pragma must be a constant.' },
      { before: /\{\.[^}]*compileTime\b/, refuse: 'It is evaluated when the program is compiled: use let.' },
      {
        before: /^\s*when\b/,
        refuse: 'It is evaluated when the program is compiled: use if.',
      },
      {
        under: /^\s*func\b|\{\.[^}]*\b(?:noSideEffect|tags|raises)\b/,
        refuse: 'A function without side effects can read no variable: read it where the function is called.',
      },
      {
        before: /^\s*func\b|\{\.[^}]*\b(?:noSideEffect|tags|raises)\b/,
        refuse: 'A function without side effects can read no variable: read it where the function is called.',
      },
      {
        file: /\{\.\s*push\b[^}]*\b(?:raises|tags|noSideEffect)\b/,
        refuse: 'The file allows its functions no such effect: read the variable in another one.',
      },
      // The compiler writes a finally out behind every exception, and one in it without end.
      { under: /^\s*finally\b/, refuse: 'In a finally no exception may be raised: read the variable before the try.' },
      { before: /^\s*finally\b/, refuse: 'In a finally no exception may be raised: read the variable before the try.' },
      { before: /^\s*of\b[^:]*$/, refuse: 'A branch of case must be a constant: use if.' },
      { under: /^\s*of\b[^:]*,\s*$/, refuse: 'A branch of case must be a constant: use if.' },
      { before: /\benum\b/, refuse: 'A value of an enumeration must be a constant.' },
      { under: /\benum\s*$/, refuse: 'A value of an enumeration must be a constant.' },
      {
        before: /:\s*(?:cstring|static\b[^=]*)\s*=\s*$/,
        refuse: 'This type takes a constant, and no text that is read when the program runs.',
      },
      {
        after: /^\s*(?:%|\.\s*format\b)/,
        format: { special: /\$/, escape: (expression) => `strutils.replace(${expression}, "$", "$$")` },
        refuse: 'It is a template: hand the secret over as an argument first.',
      },
      {
        after: /^\s*\.\s*(?:fmt|cstring)\b/,
        refuse: 'It is a template: hand the secret over as an argument first.',
      },
      { before: /\b(?:fmt|cstring)\s*\(\s*$/, refuse: 'It is a template: hand the secret over as an argument first.' },
    ],
    read: {
      plain: ({ name }) => `getEnv("${name}")`,
      failFast: ({ name }) =>
        `if existsEnv("${name}"): getEnv("${name}") else: raise newException(ValueError, "${name} is not set")`,
      loose: ['failFast'],
    },
    needs: {
      statement: 'import std/os',
      provides:
        /^import\b(?:[^\n]|\n[ \t])*(?<![\w/])(?:std\/)?(?:os|envvars)\b(?!\s*except\b)|^import\s+std\/\[[^\]]*\bos\b/m,
      imports: /^(?:import|from)\b.*(?:\r?\n[ \t]+\S.*)*/gm,
      clashes: /\b(?:proc|func|template|let|var|const)\s+(?:getEnv|existsEnv)\b/,
    },
  },
  loading: {
    loaders: [
      {
        file: /\.nimble$/,
        text: /dotenv/,
        note: 'This project depends on dotenv: see that it loads the file before this code runs.',
      },
    ],
    otherwise: 'Nothing loads {file} into this program: `set -a; . ./{file}; set +a` in the shell that starts it does.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'let key = "«{base62:24}»"\n',
    after:
      'import std/os\n\nlet key = if existsEnv("ACME_TOKEN"): getEnv("ACME_TOKEN") else: raise newException(ValueError, "ACME_TOKEN is not set")\n',
  },
  {
    before: 'import std/[os, strutils]\nsend("Bearer «{base62:24}»")\n',
    form: 'plain',
    after: 'import std/[os, strutils]\nsend(("Bearer " & getEnv("ACME_TOKEN")))\n',
  },
  {
    before: 'import std/os\nconst\n  key = "«{base62:24}»"\n  other = 1\n',
    form: 'plain',
    after: 'import std/os\nlet key = getEnv("ACME_TOKEN")\nconst\n  other = 1\n',
  },
  { before: 'const key* = "«{base62:24}»"\n', refuse: /compiled/ },
];
