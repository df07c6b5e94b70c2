import { defineLanguage, type Escapes, type FixExample, type Reads } from '../language.ts';
import type { Lexeme, Text } from '../lexical.ts';
import { onTheJvm } from './_shipped.ts';

/** https://groovy-lang.org/syntax.html#_escaping_special_characters */
const escapes: Escapes = {
  simple: {
    n: '\n',
    r: '\r',
    t: '\t',
    b: '\b',
    f: '\f',
    s: ' ',
    '\\': '\\',
    "'": "'",
    '"': '"',
    $: '$',
    '\n': '',
    '\r\n': '',
  },
  numeric: ['u'],
  unknown: 'refuse',
};

const skip = /\\[\s\S]/y;

/** A literal with an expression in it is a GString, one without is a String: neither may become the other, which a map tells apart. */
const gstring: Text = {
  escapes,
  interpolates: /\$/,
  cut: /(?<!\\)\$[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*\.?$/,
  hole: ['${', '}'],
};
const live = '\\$(?:\\{|[A-Za-z_])';
const code = ['${', '}'] as const;

/** Both kinds of a literal between the same quotes. */
const both = (open: string, close: RegExp, body: string, text: Text, rest: Partial<Lexeme>): readonly Lexeme[] => [
  { open: new RegExp(`${open}(?=${body}*?${live})`, 'y'), close, ...rest, code, text: { ...gstring, ...text } },
  { open: new RegExp(open, 'y'), close, ...rest, text },
];

/** In a pattern between slashes only the slash is escaped. */
const slashes: Escapes = { simple: { '/': '/' }, unknown: 'keep' };
const dollars: Escapes = { simple: { $: '$', '/': '/' }, unknown: 'keep', mark: '$' };

/** What begins a term: a slash here opens a text and divides nothing. */
const wantsTerm =
  /(?:^|[=(,;!~?:&|[{}<>+\n]|(?:^|[^\w.])(?:return|in|case|assert|println|print|throw|else|if|while))[^\S\n]*$/;

/** A word that takes its arguments without brackets. */
const command =
  /(?:^|[\n;{}]|->)\s*(?!(?:return|in|case|assert|throw|else|new)\b)[\w.]+(?:[^\S\n]+|[^\S\n][^\n;{}]*,\s*)$/;

const constant = { refuse: 'The value of an annotation must be a constant.' };

/** The configuration cache of Gradle knows what a provider has read. https://docs.gradle.org/current/userguide/configuration_cache_requirements.html */
const provider: Reads = {
  plain: ({ name, quote }) => `providers.environmentVariable(${quote}${name}${quote}).get()`,
  failFast: ({ name, quote }) => `providers.environmentVariable(${quote}${name}${quote}).get()`,
};

export const language = defineLanguage({
  id: 'groovy',
  editorIds: ['groovy'],
  files: /\.(?:groovy|gradle|gvy)$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['"""', "'''"] },
  unfit: onTheJvm,
  lexical: {
    lexemes: [
      { open: /\/\/|(?<![\s\S])#!/y, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      { open: /\/\*/y, close: /\*\//y, lines: true, comment: true },
      { open: /'''/y, close: /'''/y, skip, lines: true, text: { escapes } },
      { open: /'/y, close: /'/y, skip, text: { escapes } },
      ...both('"""', /"""/y, '(?:\\\\[\\s\\S]|(?!""")[^\\\\])', { escapes }, { skip, lines: true }),
      ...both('"', /"/y, '(?:\\\\[\\s\\S]|[^"\\\\\\n])', { escapes }, { skip }),
      ...both(
        '\\$/',
        /\/\$/y,
        '(?:\\$[$/]|(?!/\\$)[\\s\\S])',
        { escapes: dollars, cut: /\$[\w.]*$/ },
        { skip: /\$[$/]/y, lines: true, after: /(?:^|[^\w$])$/ },
      ),
      ...both(
        '/',
        /\//y,
        '(?:\\\\/|[^/])',
        { escapes: slashes, cut: /(?:\\|\$[\w.]*)$/, tail: /^[/*]/ },
        { skip: /\\\//y, lines: true, after: wantsTerm },
      ),
      // After a word that may be a call, a slash can be either.
      { open: /\/(?=[^\s/=*])/y, after: /[A-Za-z_]\w*[^\S\n]+$/, close: /(?=)/y, unsure: true },
    ],
    word: /[A-Za-z_$][\w$]*|\d[\w.]*|[^\S\n]+/y,
    statement: /[;{}]/g,
    roomy: {
      before: /(?:(?<![=!<>~+*/%^&|-])=|[(,[:{]|->|\b(?:return|println|print|assert|throw))\s*$/,
      after: /^[^\S\n]*(?:[;,)\]}]|\+(?!\+)|\r?\n|$)/,
    },
    join: (pieces) => pieces.join(' + '),
    joiner: /^\s*\+\s*$/,
    wrap: ['(', ')'],
    quotes: ["'", '"'],
    places: [
      { before: /@[A-Za-z][\w.]*\s*\((?:[^()]|\([^()]*\))*$/, ...constant },
      {
        before: /\bstatic\s+(?:final\b[^=\n]*|\w*\s*)=\s*$/,
        file: /@(?:[A-Za-z][\w.]*)\s*\([^)"]*\b(?:[A-Z]\w*\.)?[A-Z][A-Z0-9_]+\b(?!\s*=)/,
        refuse: 'It may be needed as a constant by an annotation of this file: write that out first.',
      },
      {
        before: /\b(?:buildConfigField|resValue|manifestPlaceholders)\b[^\n]*$/,
        refuse: 'It is built into the app, where everybody can read it: keep it on a server.',
      },
      {
        path: /\.gradle$/,
        before: /(?:^|[\n\s])(?:id|version)\b[\s("_]*$/,
        within: /\bplugins\s*\{$/,
        refuse: 'The block of plugins takes constants only.',
      },
      {
        after: /^\s*\.\s*formatted\s*\(/,
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
      {
        part: true,
        before: command,
        after: /^(?:\s*\.|[^\S\n]*(?:[*\-/%<>=!&|?[]|(?:as|in|instanceof)\b))/,
        refuse: 'What follows it belongs to it: put brackets around the arguments of the call first.',
      },
      { before: /[[(,]\s*$/, after: /^\s*:(?!:)/, wrap: ['(', ')'] },
    ],
    formats: [
      {
        before:
          /(?:\bString\s*\.\s*format|\bSystem\s*\.\s*(?:out|err)\s*\.\s*(?:format|printf)|(?:^|[^\w.])s?printf)\s*(?:\(\s*|[^\S\n]+)$/,
        verb: /%(?!n)[-#+ 0,(]*\d*(?:\.\d+)?[a-zA-Z]/g,
        refuse: /%(?:\d+\$|<)/,
        order: 'commas',
      },
    ],
    read: {
      plain: ({ name, quote }) => `System.getenv(${quote}${name}${quote})`,
      failFast: ({ name, quote, module }) =>
        `${module}.requireNonNull(System.getenv(${quote}${name}${quote}), ${quote}${name} is not set${quote})`,
    },
    dialects: [{ when: ({ path }) => /\.gradle$/.test(path) && !/(?:^|[/.])init\.gradle$/.test(path), read: provider }],
    module: {
      name: 'Objects',
      hidden:
        /^\s*import\s+(?!(?:static\s+)?java\.util\.Objects\b).*\bObjects\b|\b(?:class|enum|interface|def|var)\s+Objects\b/m,
      qualified: 'java.util.Objects',
    },
    assigned: /([A-Za-z_]\w*)\s*=\s*$|([A-Za-z_]\w*)\s*:\s*$/,
  },
  loading: {
    loaders: [
      {
        file: /^(?:settings|build)\.gradle$/,
        text: /dotenv/i,
        note: 'This project depends on a loader of env files: see that it runs before this value is read.',
      },
    ],
    otherwise: 'Nothing loads {file} into a Groovy program or a build: start it after `set -a; . ./{file}; set +a`.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: "def key = '«{base62:24}»'\n",
    after: "def key = Objects.requireNonNull(System.getenv('ACME_TOKEN'), 'ACME_TOKEN is not set')\n",
  },
  { before: 'def key = "x «{hex:32}»"\n', after: 'def key = "x " + System.getenv("ACME_TOKEN")\n', form: 'plain' },
  { before: '@Key("«{base62:24}»")\nclass A {}\n', refuse: /annotation/ },
];
