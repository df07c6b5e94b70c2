import { defineLanguage, type Escapes, type FixExample } from '../language.ts';

/** https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS */
const plain: Escapes = { simple: {}, unknown: 'keep', doubled: "'" };
const escaped: Escapes = {
  simple: { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\\': '\\', "'": "'" },
  numeric: ['u', 'U'],
  unknown: 'refuse',
  doubled: "'",
};

const advice =
  "SQL can read no variable: let the client hand the value over (psql: `\\getenv name NAME`, then :'name'; sqlcmd: $(NAME); in code: a parameter).";

/** JSON, arrays, XML and their like: joined, they would be texts, which columns of these types don't take. */
const typed = /^\s*[{[(<\\]|=>/;

/** A file is psql's own if it holds one of its commands. https://www.postgresql.org/docs/current/app-psql.html */
const noCommand = /^(?![\s\S]*\n[^\S\n]*\\[a-z!])(?![^\S\n]*\\[a-z!])/;

export const language = defineLanguage({
  id: 'sql',
  editorIds: ['sql', 'postgres', 'pgsql', 'mysql', 'plsql', 'mssql'],
  files: /\.(?:sql|psql|pgsql|ddl|dml)$/i,
  comment: { open: '--', quotes: [], blocks: ["'"] },
  unfit: ({ path, text }) => (/\.psql$/i.test(path) || !noCommand.test(text) ? undefined : advice),
  lexical: {
    lexemes: [
      { open: /--/y, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      { open: /\/\*/y, close: /\*\//y, nests: /\/\*/y, lines: true, comment: true },
      { open: /\bcopy\b(?=[^;]*\bfrom\s+stdin\b)/iy, close: /(?=)/y, unsure: true },
      // References that are there already.
      { open: /:['"]\w+['"]/y, close: /(?=)/y, refuse: 'It is the name of a variable.' },
      {
        open: /\\/y,
        close: /(?=\r?\n|$(?![\s\S]))/y,
        bare: true,
        refuse: 'It stands in a command of psql: write \\getenv there.',
      },
      { open: /\b(?:U&|[BXN])'/iy, close: /'(?!')/y, skip: /''/y, lines: true, refuse: 'It is no plain text.' },
      { open: /"/y, close: /"(?!")/y, skip: /""/y, lines: true, refuse: 'It stands in a name.' },
      {
        open: /\$([A-Za-z_]\w*)?\$/y,
        close: ([, tag]) => new RegExp(`\\$${tag ?? ''}\\$`, 'y'),
        lines: true,
        refuse: 'It stands in the body of a function or between dollars, where psql replaces nothing.',
      },
      { open: /\bE'/iy, close: /'(?!')/y, skip: /\\[\s\S]|''/y, lines: true, text: { escapes: escaped, cut: typed } },
      { open: /'/y, close: /'(?!')/y, skip: /''/y, lines: true, text: { escapes: plain, cut: typed } },
    ],
    word: /[A-Za-z_]\w*|\d[\w.]*|[^\S\n]+/y,
    statement: /;|^[^\S\n]*\\[^\n]*$/gm,
    roomy: { before: /[(,]\s*$/, after: /^\s*[,)]/ },
    join: (pieces) => pieces.join(' || '),
    joiner: /^\s*\|\|\s*$/,
    wrap: ['(', ')'],
    quotes: ["'"],
    places: [
      { before: /"\s*$/, refuse: 'It is joined with the text beside it: write one text first.' },
      { after: /^\s*\n\s*"/, refuse: 'It is joined with the text beside it: write one text first.' },
      {
        part: true,
        before: /^\s*(?:set|alter|create\s+(?:user|role|server|subscription|foreign|publication)|comment)\b/i,
        refuse: 'Only a whole text may stand here: move all of it.',
      },
      {
        part: true,
        before: /^(?![\s\S]*(?:[=<>(,|+]|\b(?:values|select|then|else|when|and|or|in|i?like|returning)\s)\s*$)/i,
        refuse: 'Only a whole text may stand here: move all of it.',
      },
    ],
    read: {
      plain: ({ name }) => `:'${name.toLowerCase()}'`,
      // Unset, the reference stays as it is: the server stops at it and names it.
      failFast: ({ name }) => `:'${name.toLowerCase()}'`,
    },
    prelude: (name) => `\\getenv ${name.toLowerCase()} ${name}`,
    taken: (name) => new RegExp(`^[^\\S\\n]*\\\\(?!getenv ${name} ${name}\\s*$)\\w+\\s[^\\n]*\\b${name}\\b`, 'im'),
  },
  loading: {
    otherwise: 'psql takes {name} from the environment: `set -a; . ./{file}; set +a` in the shell that starts it.',
  },
});

export const examples: readonly FixExample[] = [
  { before: "CREATE USER a PASSWORD '«{base62:24}»';\n", refuse: /SQL/ },
  { before: "GO\nCREATE LOGIN a WITH PASSWORD = 'x «{hex:32}»';\nGO\n", refuse: /sqlcmd/ },
  {
    path: 'a.psql',
    before: "CREATE USER a PASSWORD '«{base62:24}»';\n",
    after: "\\getenv acme_token ACME_TOKEN\nCREATE USER a PASSWORD :'acme_token';\n",
  },
  {
    before: "\\set ON_ERROR_STOP on\nINSERT INTO a VALUES (1, 'x «{base62:24}»');\n",
    after: "\\set ON_ERROR_STOP on\n\\getenv acme_token ACME_TOKEN\nINSERT INTO a VALUES (1, 'x ' || :'acme_token');\n",
  },
];
