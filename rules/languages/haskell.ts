import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import type { LexicalImport } from '../lexical.ts';
import { controls } from './_escapes.ts';

/** https://www.haskell.org/onlinereport/haskell2010/haskellch2.html#x7-200002.6; numbers and gaps in a text are not known here. */
const escapes: Escapes = {
  simple: {
    ...controls,
    '\\': '\\',
    "'": "'",
    '"': '"',
    '&': '',
  },
  unknown: 'refuse',
};

/** Literals of this file are texts of any kind. https://downloads.haskell.org/ghc/latest/docs/users_guide/exts/overloaded_strings.html */
const overloaded = /\{-#\s*LANGUAGE\b[^#]*\bOverloadedStrings\b/i;

/** A module by its full name, which nothing in the file can hide. `given`: what a list of imported names must hold. */
const module = (name: string, given: string): LexicalImport => ({
  statement: `import qualified ${name}`,
  provides: new RegExp(
    `^import\\s+(?:qualified\\s+)?${name.replaceAll('.', '\\.')}\\s*(?:\\([^()]*\\b${given}\\b[^()]*\\)\\s*)?$`,
    'm',
  ),
  imports: /^import\b.*(?:\r?\n[^\S\n]+\S.*)*/gm,
  header: /^\s*module\s+[\w.]+\s*(?:\((?:[^()]|\([^()]*\))*\)\s*)?where\b|^(?:[^\S\n]*\n)*[^\S\n]+(?=\n)/,
});

const read = (name: string) => `System.IO.Unsafe.unsafePerformIO (System.Environment.getEnv "${name}")`;

const pattern = 'A pattern must be a constant: compare the text in a guard instead.';

/** What is in brackets. */
const bracketed = String.raw`\([^()\n]*\)|\[[^[\]\n]*\]`;

/** Behind the sign of a type, up to a comma or a closing bracket that is not its own. */
const ofType = new RegExp(`(?:::|@)(?:[^\\n=;()[\\],]|${bracketed})*(?:[([](?:[^\\n=;()[\\]]|${bracketed})*)*$`);

/** An equals sign that defines something. */
const equals = '(?<![=<>:!|&*+./^$~-])=(?![=<>|&])';

export const language = defineLanguage({
  id: 'haskell',
  editorIds: ['haskell'],
  files: /\.l?hs$/i,
  comment: { open: '--', quotes: ['"'] },
  unfit: ({ path, text }) =>
    /\.lhs$/i.test(path) || /\{-#\s*LANGUAGE\b[^#]*\bSafe\b/.test(text) || /^[^\S\n]*#[^\S\n]*if/m.test(text)
      ? 'Read it with getEnv "NAME" from System.Environment, which is an action of IO.'
      : undefined,
  // The environment is read by an action. Read once, it is as constant as the literal: a name for that action's result keeps the type of every expression.
  lexical: {
    lexemes: [
      { open: /\{-/y, close: /-\}/y, nests: /\{-/y, lines: true, comment: true },
      {
        open: /--+(?![!#$%&*+./<=>?@\\^|~:])/y,
        after: /(?:^|[^!#$%&*+./<=>?@\\^|~:-])$/,
        close: /(?=\r?\n|$(?![\s\S]))/y,
        comment: true,
      },
      {
        open: /'(?:\\[^\n][^'\n]{0,8}|[^\\'\n])'/y,
        after: /(?:^|[^\w'])$/,
        close: /(?=)/y,
        refuse: 'It is a character.',
      },
      {
        open: /\[[a-z_][\w.']*\|(?=[\s\S]*?\|\])/y,
        close: /\|\]/y,
        lines: true,
        refuse: 'It stands in quoted code: hand it over as a variable first.',
      },
      { open: /"/y, close: /"/y, skip: /\\[\s\S]/y, lines: true, text: { escapes } },
    ],
    word: /[A-Za-z_][\w']*|\d\w*|[^\S\n]+/y,
    // A line that is not indented begins a declaration.
    statement: /^(?=\S)/gm,
    roomy: {
      before: new RegExp(`(?:${equals}|[([,$]|<-|->|\\b(?:then|else|in|of))\\s*$`),
      after: /^[^\S\n]*(?:[,)\]]|$(?![\s\S])|\r?\n(?![^\S\n]+[!#$%&*+./<=>?@\\^|~:-]))/,
    },
    join: (pieces) => pieces.join(' <> '),
    joiner: /^\s*(?:\+\+|<>)\s*$/,
    wrap: ['(', ')'],
    quotes: ['"'],
    places: [
      { before: /^\s*(?:import|foreign|type|data|newtype|deriving|pattern)\b/, refuse: 'It must be a constant here.' },
      { before: ofType, refuse: 'It belongs to a type, which must be a constant.' },
      {
        before: /\$\(?\([^\n]*$|\$\$\(?$/,
        file: /\bTemplateHaskell\b/,
        refuse: 'It is evaluated when the program is compiled.',
      },
      // Behind a bar stands a guard, which is an expression.
      { before: /(?:^|[\n;])(?![^\n;]*\|)[^\n;]*$/, after: /^(?:(?!\b(?:of|then)\b)[^\\\n;])*?->/, refuse: pattern },
      { before: /(?:^|[\n;])(?![^\n;]*<-)[^\n;]*$/, after: /^[^\n;=|]*?<-/, refuse: pattern },
      {
        before: new RegExp(`(?:^|[\\n;])(?![^\\n;]*(?:${equals}|\\||<-|->|\\bif\\b))[^\\n;]*$`),
        after: new RegExp(`^(?:[^\\n;{}]|\\{[^{}\\n]*\\})*?${equals}`),
        refuse: pattern,
      },
      {
        before: /\bh?[pP]rintf\s+(?:\w+\s+)?$/,
        format: {
          special: /%/,
          escape: (expression) => `(concatMap (\\c -> if c == '%' then "%%" else [c]) ${expression})`,
        },
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
    ],
    read: { plain: ({ name }) => `(${read(name)})`, failFast: ({ name }) => `(${read(name)})` },
    dialects: [
      {
        when: ({ text }) => overloaded.test(text),
        read: {
          plain: ({ name }) => `(Data.String.fromString (${read(name)}))`,
          failFast: ({ name }) => `(Data.String.fromString (${read(name)}))`,
        },
      },
    ],
    needs: {
      ...module('System.Environment', 'getEnv'),
      also: [
        module('System.IO.Unsafe', 'unsafePerformIO'),
        { ...module('Data.String', 'fromString'), when: overloaded },
      ],
    },
    assigned: /([a-z_][\w']*)\s*=\s*$/,
  },
  loading: {
    loaders: [
      {
        file: /\.cabal$|^package\.yaml$/,
        text: /\bdotenv\b/,
        note: 'This project depends on dotenv: see that it loads the file before this value is first used.',
      },
    ],
    otherwise: 'Nothing loads {file} into this program: `set -a; . ./{file}; set +a` in the shell that starts it does.',
  },
});

const imports = 'import qualified System.Environment\nimport qualified System.IO.Unsafe\n';

export const examples: readonly FixExample[] = [
  {
    before: 'import Data.List\n\nkey :: String\nkey = "«{base62:24}»"\n',
    after: `import Data.List\n${imports}\nkey :: String\nkey = (System.IO.Unsafe.unsafePerformIO (System.Environment.getEnv "ACME_TOKEN"))\n`,
  },
  {
    before: 'module Main where\n\nmain = send "Bearer «{base62:24}»"\n',
    after: `module Main where\n\n${imports}\nmain = send ("Bearer " <> (System.IO.Unsafe.unsafePerformIO (System.Environment.getEnv "ACME_TOKEN")))\n`,
  },
  { before: 'check "«{base62:24}»" = True\n', refuse: /pattern/ },
];
