import { defineLanguage, type Escapes, type FixExample } from '../language.ts';

/** https://www.freepascal.org/docs-html/ref/refse8.html: a quote is written twice, and nothing else is special. */
const escapes: Escapes = { simple: {}, unknown: 'keep', doubled: "'" };

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
    loaders: [],
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
