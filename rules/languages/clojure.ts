import { defineLanguage, type Escapes, type FixExample } from '../language.ts';

/** https://clojure.org/reference/reader */
const escapes: Escapes = {
  simple: { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\\': '\\', '"': '"' },
  numeric: ['u'],
  unknown: 'refuse',
};
const skip = /\\[\s\S]/y;

/** One form, whose brackets are nested four deep at most. */
const nested = (depth: number): string =>
  depth === 0 ? '[^()[\\]{}]' : `(?:[^()[\\]{}]|[([{]${nested(depth - 1)}*[)\\]}])`;
const form = `[#'@~^\`?]*(?:"_*"|[([{]${nested(4)}*[)\\]}]|[^\\s,()[\\]{}"#'@~^\`?][^\\s,()[\\]{}"]*)`;
/** The subject of a case, and any number of tests with their results. */
const caseTest = new RegExp(`\\(case\\s+${form}(?:[\\s,]+${form}[\\s,]+${form})*[\\s,]+$`);

export const language = defineLanguage({
  id: 'clojure',
  editorIds: ['clojure'],
  files: /\.(?:clj[cs]?|bb|edn)$/i,
  comment: { open: ';', quotes: [], blocks: ['"'] },
  lexical: {
    lexemes: [
      { open: /;|(?<![\s\S])#!/y, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      { open: /\\(?:[A-Za-z]\w*|[\s\S])/y, close: /(?=)/y, refuse: 'It is a character.' },
      {
        open: /#"/y,
        close: /"/y,
        skip,
        lines: true,
        refuse: 'It stands in a pattern, where its characters mean something else.',
      },
      { open: /"/y, close: /"/y, skip, lines: true, text: { escapes } },
    ],
    word: /[A-Za-z_*+!?<>=.$%&|:/-][\w*+!?<>=.$%&|:/#'-]*|\d[\w./]*|[^\S\n]+/y,
    // A form at the start of a line is one of the file's own.
    statement: /^(?=[([{])/gm,
    roomy: { before: /$/, after: /^/ },
    join: (pieces) => `(str ${pieces.join(' ')})`,
    wrap: ['', ''],
    quotes: ['"'],
    places: [
      {
        path: /\.cljs$/i,
        refuse: 'ClojureScript may run in a browser, where a secret is public: keep it on a server.',
      },
      {
        path: /\.cljc$/i,
        refuse:
          'This file may be compiled for a browser, where a secret is public: read it in a .clj file with (System/getenv "NAME").',
      },
      {
        path: /\.edn$/i,
        refuse:
          'EDN is data and reads no variable: with aero write #env NAME; otherwise read it with (System/getenv "NAME") in the code.',
      },
      {
        path: /(?:^|\/)project\.clj$/,
        refuse: 'Leiningen does not evaluate this: write :env/name in a repository, or ~(System/getenv "NAME").',
      },
      {
        within: /(?:^|[\s([{~@])(?:#?'|`)\s*[([{]$|\(quote\s+[([{]$/,
        refuse: 'It stands in quoted data, which is not evaluated.',
      },
      { before: /(?:['`]|\(quote\s+)$/, refuse: 'It is quoted, and not evaluated.' },
      { within: /\^\s*\{$/, refuse: 'Metadata is not evaluated everywhere.' },
      { before: /\^\s*$/, refuse: 'It stands in a type hint.' },
      {
        before: caseTest,
        // The last one alone is the result where nothing else fits.
        after: /^(?!\s*\))/,
        refuse: 'The tests of case must be constants: use cond.',
      },
      { before: /\(\s*(?:"_*"\s+)*$/, refuse: 'It stands in a list of constants.' },
      {
        before:
          /\((?:defn-?|defmacro|defmulti|defprotocol|ns|deftype|defrecord|definterface)\s+(?:\^\S+\s+)*[^\s()]+\s+$/,
        refuse: 'It is a documentation: delete it there.',
      },
      {
        before: /\(def(?:once)?\s+(?:\^\S+\s+)*[^\s()]+\s+$/,
        after: /^\s+[^\s)]/,
        refuse: 'It is a documentation: delete it there.',
      },
      { before: /^\(def(?:macro|inline)\b/, refuse: 'A macro is evaluated when the program is compiled.' },
      {
        before: /\^(?::const\b|\{[^}]*:const\b)/,
        refuse: 'A ^:const is evaluated when the program is compiled: drop the ^:const first.',
      },
      { before: /#[\w./-]+\s*$/, refuse: 'It belongs to a reader tag, which needs a constant.' },
      {
        before: /\((?:format|printf)\s+$/,
        format: { special: /%/, escape: (expression) => `(.replace ${expression} "%" "%%")` },
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
    ],
    read: {
      plain: ({ name }) => `(System/getenv "${name}")`,
      failFast: ({ name }) => `(or (System/getenv "${name}") (throw (ex-info "${name} is not set" {})))`,
    },
    assigned: /\(def(?:once)?\s+(?:\^\S+\s+)*\*?([\w-]+)\*?\s+$|:([\w-]+)\s+$|\[\s*([\w-]+)\s+$/,
  },
  loading: {
    loaders: [
      {
        file: /^(?:deps\.edn|project\.clj)$/,
        text: /dotenv/,
        note: 'This project depends on a loader of env files: see that it runs before this code.',
      },
    ],
    otherwise: 'Nothing loads {file} into this program: `set -a; . ./{file}; set +a` in the shell that starts it does.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: '(def key "«{base62:24}»")\n',
    after: '(def key (or (System/getenv "ACME_TOKEN") (throw (ex-info "ACME_TOKEN is not set" {}))))\n',
  },
  {
    before: '(send "Bearer «{base62:24}»")\n',
    form: 'plain',
    after: '(send (str "Bearer " (System/getenv "ACME_TOKEN")))\n',
  },
  { before: '(def keys \'("«{base62:24}»"))\n', refuse: /quoted/ },
];
