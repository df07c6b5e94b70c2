import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import type { LexicalPlace } from '../lexical.ts';
import { oneOf } from '../oneOf.ts';
import { controls } from './_escapes.ts';

/** https://dlang.org/spec/lex.html#string_literals */
const escapes: Escapes = {
  simple: { ...controls, '\\': '\\', '"': '"', "'": "'", '?': '?' },
  numeric: ['u', 'U'],
  unknown: 'refuse',
};
const skip = /\\[\s\S]/y;
const compiled =
  'It is evaluated when the program is compiled, which would write the secret into the program: read the variable in a function.';

/** `replace` is imported where it is used: the file may have none. */
const format = {
  special: /%/,
  escape: (expression: string) => `(() { import std.array : replace; return ${expression}.replace("%", "%%"); })()`,
};

/** What stands ahead of a brace that opens the body of a function, or a block in one. */
const beforeBody = oneOf(
  /\)\s*(?:(?:const|inout|return|scope|shared|immutable|pure|nothrow|ref|override|final|@\w+)\s*)*/,
  /\b(?:else|try|do|finally|body|unittest|delegate|function)\s*/,
  /=>\s*/,
);

/** Up to such a brace: not of a type, nor of what is decided when the program is compiled. */
const body = new RegExp(
  [
    String.raw`^(?![\s\S]*\b(?:class|struct|interface|union|template|enum)\b[^;)]*\{$)`,
    String.raw`(?!\s*(?:\w+\s+)*(?:static\s+(?:if|foreach)|version|debug|extern|align|pragma)\b)`,
    String.raw`[\s\S]*(?:${beforeBody})\{$`,
  ].join(''),
);

/**
 * A constant of a program becomes a function, which is called by its name alone. What others import stays, and so does all in a file whose types have
 * fields, which are evaluated when the program is compiled.
 */
const constant: LexicalPlace = {
  file: /^(?![\s\S]*(?:\b(?:pure|nothrow|struct|class|union|interface|template|mixin|[wd]string|core\.stdc)\b|@nogc\b))[\s\S]*\bmain\s*\(/,
  outside: /\{$/,
  wrap: ['', ''],
  becomes: {
    head: /(?<=(?:^|[;{}])\s*)(?:private\s+)?(?:enum|immutable|const|static\s+(?:immutable|const))\s+(?:(?:auto|string)\s+)?(?<name>[A-Za-z_]\w*)\s*=\s*$/,
    tail: /^\s*;/,
    write: ({ groups: { name = '' } = {} }) => [`string ${name}() { return `, '; }'],
    demanded: (name) =>
      new RegExp(
        [
          `!\\s*\\(?[^)\\n;]*\\b${name}\\b`,
          `\\b(?:case|mixin|import|static|enum|__gshared|shared|alias|pragma|typeof|is)\\b[^;{}\\n]*\\b${name}\\b`,
          // The value of another one, or of one that is made by a call.
          `^(?:[\\w![\\]]+\\s+)+\\w+\\s*=(?:[^=;]*\\b${name}\\b|[^;]*\\w\\s*\\()`,
          `\\b(?:enum|static)\\b[^;{}\\n]*=[^;\\n]*\\w\\s*\\(`,
          `\\b${name}\\s*(?:\\[|~=|=(?!=)|\\.\\s*ptr\\b)|[&.]\\s*${name}\\b|\\*\\s*\\w+\\s*=\\s*${name}\\b`,
        ].join('|'),
        'm',
      ),
  },
};

export const language = defineLanguage({
  id: 'd',
  editorIds: ['d'],
  files: /\.di?$/i,
  comment: { open: '//', quotes: [], blocks: ['"', '`'] },
  lexical: {
    lexemes: [
      { open: /\/\/|(?<![\s\S])#!/y, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      { open: /\/\*/y, close: /\*\//y, lines: true, comment: true },
      { open: /\/\+/y, close: /\+\//y, nests: /\/\+/y, lines: true, comment: true },
      { open: /__EOF__/y, close: /$(?![\s\S])/y, lines: true, comment: true },
      { open: /'(?:\\[^\n][^'\n]{0,16}|[^\\'\n]+)'/y, close: /(?=)/y, refuse: 'It is a character.' },
      { open: /\bi(?:"|`|q\{)/y, close: /(?=)/y, unsure: true },
      {
        open: /\bq"([A-Za-z_]\w*)\r?\n/y,
        close: ([, tag]) => new RegExp(`(?<=\\n)${tag}"`, 'y'),
        lines: true,
        refuse: 'It stands in a delimited string: put it into a variable of its own first.',
      },
      {
        open: /\bq"[^\s\w]/y,
        close: /[^\s\w]"/y,
        lines: true,
        refuse: 'It stands in a delimited string: put it into a variable of its own first.',
      },
      {
        open: /\bq\{/y,
        close: /\}/y,
        nests: /\{/y,
        skip: /"(?:[^"\\]|\\[\s\S])*"|`[^`]*`|'(?:\\.|[^\\'])'/y,
        lines: true,
        refuse: 'It stands in code that is compiled as a text.',
      },
      { open: /\bx"/y, close: /"/y, lines: true, refuse: 'It stands in hexadecimal digits.' },
      { open: /\br"/y, close: /"(?![wd]\b)c?/y, lines: true, text: {} },
      { open: /`/y, close: /`(?![wd]\b)c?/y, lines: true, text: {} },
      {
        open: /"(?=(?:[^"\\]|\\[\s\S])*"[wd]\b)/y,
        close: /"[wd]/y,
        skip,
        lines: true,
        refuse: 'It is a text of wide characters.',
      },
      { open: /"/y, close: /"c?/y, skip, lines: true, text: { escapes } },
    ],
    word: /[A-Za-z_]\w*|\d[\w]*|[^\S\n]+/y,
    statement: /[;{}]/g,
    roomy: { before: /(?:(?<![=!<>~+*/%^&|-])=|\(|,|\[|:|\breturn)\s*$/, after: /^\s*(?:;|,|\)|\]|$)/ },
    join: (pieces) => pieces.join(' ~ '),
    joiner: /^\s*~\s*$/,
    wrap: ['(', ')'],
    quotes: ['"'],
    places: [
      constant,
      { outside: body, refuse: compiled },
      { before: /\b(?:enum|static|__gshared)\b[^;{}]*$/, refuse: compiled },
      {
        file: /^[^\S\n]*(?:@?\w+[^\S\n]+)*@?(?:pure|nothrow|nogc)\b[^\n;{}()]*:/m,
        refuse: 'Functions that are pure, nothrow or @nogc can read no variable.',
      },
      {
        within: /\b(?:pure|nothrow)\b|@nogc\b/,
        refuse: 'Functions that are pure, nothrow or @nogc can read no variable.',
      },
      { before: /\bcase\b[^:]*$/, refuse: 'A case must be a constant.' },
      { before: /@\w*\s*\([^)]*$/, refuse: 'An attribute must be a constant.' },
      { before: /\b(?:pragma|import|mixin|__traits|typeof|is)\s*\([^)]*$/, refuse: compiled },
      { before: /\w!\s*(?:\((?![^()]*=>)[^()]*)?$/, refuse: 'An argument of a template must be a constant.' },
      {
        before: /\b(?:s?format|writefln?|[fs]?n?printf|formattedWrite|errorf|infof|warningf|tracef|logf)\s*\(\s*$/,
        format,
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
      {
        after: /^\s*\.\s*(?:format|writefln?)\b/,
        format,
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
      {
        before: /\b(?:puts|fputs|fopen|strlen|strcmp|system|getenv|setenv|dlopen|perror)\s*\(\s*(?:[\w"]+\s*,\s*)*$/,
        refuse: 'C takes a pointer, which only a constant becomes by itself: use toStringz.',
      },
      {
        before: /\*\s*\w+\s*=\s*$/,
        refuse: 'C takes a pointer, which only a constant becomes by itself: use toStringz.',
      },
      {
        before: /(\w+)\s*\(\s*(?:[^()]*,\s*)?$/,
        uses: (name) => new RegExp(`\\b${name}\\s*\\((?:[^()]|\\(\\w+\\))*?\\(?\\bchar\\s*\\)?\\s*\\*`),
        after: /^\s*[,)]/,
        refuse: 'It may be handed over as a pointer, which only a constant becomes by itself: use toStringz.',
      },
      { before: /\b(?:w|d)string\s+\w+\s*=\s*$/, refuse: 'It is a text of wide characters.' },
      { after: /^\s*\.\s*ptr\b/, refuse: 'C takes a pointer, which only a constant becomes by itself: use toStringz.' },
    ],
    read: {
      plain: ({ name }) => `environment.get("${name}")`,
      failFast: ({ name }) => `environment["${name}"]`,
    },
    needs: {
      statement: 'import std.process;',
      provides: /^import\s[^;:]*\bstd\.process\s*(?:[;,]|:[^;]*\benvironment\b)|^import\s+std\s*;/m,
      imports: /^import\b[^;]*;/gm,
      header: /^\s*(?:@\w+\s*|deprecated\s*(?:\([^)]*\)\s*)?)*module\s+[\w.]+\s*;/,
      clashes: /\b(?:auto|string|class|struct|void|alias|enum|ref|const|immutable)\s+environment\b/,
    },
  },
  loading: {
    otherwise: 'Nothing loads {file} into this program: `set -a; . ./{file}; set +a` in the shell that starts it does.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'import std.stdio;\nvoid main() { string key = "«{base62:24}»"; }\n',
    after: 'import std.stdio;\nimport std.process;\nvoid main() { string key = environment["ACME_TOKEN"]; }\n',
  },
  {
    before: 'import std.process;\nvoid main() { send("Bearer «{base62:24}»"); }\n',
    after: 'import std.process;\nvoid main() { send("Bearer " ~ environment["ACME_TOKEN"]); }\n',
  },
  { before: 'enum key = "«{base62:24}»";\n', refuse: /compiled/ },
];
