import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import { controls } from './_escapes.ts';

/** https://www.gnu.org/software/gawk/manual/html_node/Escape-Sequences.html */
const escapes: Escapes = {
  simple: { ...controls, '\\': '\\', '"': '"', '/': '/' },
  unknown: 'refuse',
};

const helper = `function env_or_exit(name) {
  if (!(name in ENVIRON)) {
    print name " is not set" > "/dev/stderr"
    exit 1
  }
  return ENVIRON[name] ""
}`;

export const language = defineLanguage({
  id: 'awk',
  editorIds: ['awk'],
  files: /\.(?:g?awk|nawk)$/i,
  comment: { open: '#', quotes: ['"'] },
  lexical: {
    lexemes: [
      { open: /#/y, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      {
        open: /\//y,
        after: /(?:^|[\n=(,;!~?:&|{}+*%<>[-]|\b(?:return|print|in|case|printf))\s*$/,
        close: /\//y,
        skip: /\\.|\[\^?\]?[^\]\n]*\]/y,
        refuse: 'It stands in a pattern, where its characters mean something else.',
      },
      { open: /"/y, close: /"/y, skip: /\\[\s\S]/y, text: { escapes } },
    ],
    word: /[A-Za-z_]\w*|\d[\w.]*|[^\S\n]+/y,
    statement: /[;{}\n]/g,
    roomy: {
      before: /(?:(?<![=!<>~+*/%^-])=|[(,]|\b(?:return|print))[^\S\n]*$/,
      after: /^[^\S\n]*(?:[;,)}]|\r?\n|$)/,
    },
    join: (pieces) => pieces.join(' '),
    wrap: ['(', ')'],
    // A bracket right behind a name would be its call.
    wraps: [{ before: /\w$/, wrap: [' (', ')'] }],
    quotes: ['"'],
    places: [
      { before: /@\w+\s*$/, refuse: 'The name of a file to include must be a constant.' },
      { before: /\bcase\s*$/, refuse: 'A case must be a constant.' },
      {
        before: /\bgetline\b[^<]*<\s*$|(?:>>?|\|&?)\s*$/,
        refuse: 'It names a file or a command: put it into a variable first.',
      },
      { after: /^\s*\|/, refuse: 'It is a command: put it into a variable first.' },
    ],
    formats: [
      {
        before: /\bs?printf\s*\(?\s*$/,
        verb: /%[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]/g,
        refuse: /%(?:\d+\$|[^a-zA-Z%]*\*)/,
        order: 'commas',
      },
    ],
    read: {
      plain: ({ name }) => `ENVIRON["${name}"]`,
      failFast: ({ name }) => `env_or_exit("${name}")`,
    },
    needs: {
      statement: helper,
      forms: ['failFast'],
      provides: /\bfunction\s+env_or_exit\s*\(/,
      last: true,
      clashes: /\benv_or_exit\b(?!\s*\()/,
    },
  },
  loading: {
    otherwise: 'Nothing loads {file} into this script: `set -a; . ./{file}; set +a` in the shell that starts it does.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'BEGIN { token = "«{base62:24}»" }\n',
    after: `BEGIN { token = env_or_exit("ACME_TOKEN") }\n\n${helper}\n`,
  },
  {
    before: 'BEGIN { print "Bearer «{base62:24}»" }\n',
    form: 'plain',
    after: 'BEGIN { print "Bearer " ENVIRON["ACME_TOKEN"] }\n',
  },
  { before: '/«{base62:24}»/ { print }\n', refuse: /pattern/ },
];
