import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import type { LexicalPlace } from '../lexical.ts';

/** https://www.freepascal.org/docs-html/ref/refse8.html: a quote is written twice, and nothing else is special. */
const escapes: Escapes = { simple: {}, unknown: 'keep', doubled: "'" };

const inClass = /^(?:class|record|object|interface)$/i;

/** What needs a constant, or its text in a place of its own. */
const demanded = (name: string) =>
  new RegExp(
    [
      // The value of another declaration, the default of a parameter.
      `(?:^|[;(]|\\b(?:const|var|threadvar|resourcestring|type))\\s*(?:(?:const|var)\\s+)?\\w+\\s*(?::[^=;()]+)?=[^;]*\\b${name}\\b`,
      `:\\s*\\w+\\s*=\\s*${name}\\b`,
      // A label of case.
      `\\b${name}\\s*(?:,[^;:()]*)?:(?!=)`,
      `\\b${name}\\s*(?:\\[|:=|\\.\\.)|@\\s*${name}\\b|\\bPW?(?:Ansi|Wide)?Char\\s*\\(\\s*${name}\\b`,
      // Another meaning of the name.
      `[,(:;]\\s*${name}\\s*(?:,[\\w\\s,]*)?:\\s*\\w|\\b(?:var|const)\\s+(?:[\\w\\s]+,\\s*)*${name}\\b`,
    ].join('|'),
    'i',
  );

/** A constant of a program becomes a function, which is called by its name alone. */
const constants: readonly LexicalPlace[] = [
  {
    since: { words: /\b(?:class|record|object|interface|end|begin)\b/gi, is: inClass },
    refuse: 'A declaration takes constants only: assign the variable in the code.',
  },
  {
    // Other files see what a unit declares; a pointer to a text may be made of a constant only.
    file: /^(?=\s*program\b)(?![\s\S]*:\s*PW?(?:Ansi|Wide)?Char\b)/i,
    since: {
      words: /\b(?:const|resourcestring|type|var|threadvar|label|procedure|function|begin)\b/gi,
      is: /^const$/i,
    },
    wrap: ['', ''],
    becomes: {
      head: /(?:\bconst\s+)?(?<name>[A-Za-z_]\w*)\s*(?::\s*(?:ansi)?string\s*)?=\s*$/i,
      tail: /^\s*;(?=(?<more>\s*\w+\s*(?::[^=;()]+)?=)?)/,
      write: (head, tail) => [
        `function ${head.groups?.['name']}: string; begin ${head.groups?.['name']} := `,
        `; end;${tail.groups?.['more'] === undefined ? '' : '\nconst'}`,
      ],
      demanded,
    },
  },
];

export const language = defineLanguage({
  id: 'pascal',
  editorIds: ['pascal', 'objectpascal', 'delphi'],
  files: /\.(?:pas|pp|lpr|dpr|inc)$/i,
  comment: { open: '//', quotes: ["'"] },
  lexical: {
    lexemes: [
      { open: /\/\//y, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      { open: /\{/y, close: /\}/y, lines: true, comment: true },
      { open: /\(\*/y, close: /\*\)/y, lines: true, comment: true },
      // Delphi's text of several lines.
      { open: /'''\r?\n/y, close: /(?=)/y, unsure: true },
      { open: /'/y, close: /'(?!')/y, skip: /''/y, text: { escapes } },
    ],
    word: /[A-Za-z_]\w*|\d[\w]*|[^\S\n]+/y,
    statement: /;|\b(?:begin|of|else|then|do|repeat|try|finally|except|end)\b/gi,
    roomy: { before: /(?::=|\(|,|\[)\s*$/, after: /^\s*(?:;|,|\)|\]|\bend\b|\belse\b|\buntil\b)/i },
    join: (pieces) => pieces.join(' + '),
    joiner: /^\s*\+\s*$/,
    wrap: ['(', ')'],
    quotes: ["'"],
    places: [
      ...constants,
      {
        since: {
          words:
            /:=|\b(?:const|resourcestring|type|var|threadvar|label|procedure|function|constructor|destructor|operator|class|record|object|interface|property|begin|initialization|finalization|then|else|do|repeat|try|asm)\b/gi,
          is: /^(?!:=|begin|initialization|finalization|then|else|do|repeat|try)/i,
        },
        refuse: 'A declaration takes constants only: assign the variable in the code.',
      },
      {
        since: { words: /\b(?:const|begin|procedure|function)\b/gi, is: /^const$/i },
        refuse: 'A declaration takes constants only: assign the variable in the code.',
      },
      {
        before: /^\s*(?:"_*"(?:\s*\.\.\s*"_*")?\s*,\s*)*$/,
        after: /^\s*(?:,|:(?!=)|\.\.)/,
        refuse: 'A label of case must be a constant: use if.',
      },
      {
        before: /(?<!\.)\b(?:external|name|message|deprecated|platform|index)\s+$/i,
        refuse: 'It must be a constant here.',
      },
      {
        before: /(?:#\$?\w+|\^[A-Za-z@])\s*$/,
        refuse: 'It is joined with a character beside it: write + between them first.',
      },
      { after: /^\s*#/, refuse: 'It is joined with a character beside it: write + between them first.' },
      {
        before: /\bFormat\s*\(\s*$/i,
        format: { special: /%/, escape: (expression) => `StringReplace(${expression}, '%', '%%', [rfReplaceAll])` },
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
      {
        file: /:\s*PW?(?:Ansi|Wide)?Char\b/i,
        before: /:=\s*$/,
        after: /^\s*(?:;|\bend\b|\belse\b|\buntil\b)/i,
        refuse: 'It may be assigned to a pointer, which only a constant becomes by itself: put it into a text first.',
      },
      {
        before: /\bPW?(?:Ansi|Wide)?Char\s*\(\s*$/i,
        refuse: 'A pointer to a text that nobody holds may not be kept: put it into a variable first.',
      },
    ],
    read: {
      plain: ({ name, module }) => `${module}GetEnvironmentVariable('${name}')`,
      failFast: ({ name, module }) => `${module}GetEnvironmentVariable('${name}')`,
    },
    // Windows has a function of the same name that takes more.
    module: { name: '', hidden: /\buses\b[^;]*\bWindows\b/i, qualified: 'SysUtils.' },
    needs: {
      statement: 'uses SysUtils;',
      provides: /^\s*uses\b[^;]*\bSysUtils\b/im,
      list: { upTo: /^\s*uses\b[^;]*(?=;)/im, item: ', SysUtils' },
      header: /^\s*(?:program|unit|library)\b[^;]*;(?:\s*interface\b)?/i,
      clashes: /\bWinapi\.Windows\b|\b(?:function|procedure)\s+GetEnvironmentVariable\b/i,
    },
  },
  loading: {
    otherwise:
      'Nothing loads {file} into this program: `set -a; . ./{file}; set +a` in the shell that starts it does. Where {name} is not set, Pascal gives an empty text: check that at the start.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: "program a;\nbegin\n  send('«{base62:24}»');\nend.\n",
    after: "program a;\n\nuses SysUtils;\nbegin\n  send(GetEnvironmentVariable('ACME_TOKEN'));\nend.\n",
  },
  {
    before: "program a;\nuses Classes;\nbegin\n  key := 'Bearer «{base62:24}»';\nend.\n",
    after:
      "program a;\nuses Classes, SysUtils;\nbegin\n  key := 'Bearer ' + GetEnvironmentVariable('ACME_TOKEN');\nend.\n",
  },
  { before: "const key = '«{base62:24}»';\n", refuse: /constants only/ },
];
