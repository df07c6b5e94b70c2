import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import type { Text } from '../lexical.ts';
import { controls } from './_escapes.ts';

/** https://www.tcl-lang.org/man/tcl8.6/TclCmd/Tcl.htm */
const escapes: Escapes = {
  simple: {
    ...controls,
    '\\': '\\',
    '"': '"',
    '[': '[',
    ']': ']',
    '{': '{',
    '}': '}',
    $: '$',
  },
  unknown: 'refuse',
};

/** A word of the skeleton: a quoted one, one in braces, or a plain one. */
const word = '(?:"_*"|\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\}|[^\\s{}"]+)';

/** What comes before a brace that opens code; in all other braces nothing is substituted. */
const code = [
  `(?:proc|method)\\s+\\S+\\s+${word}\\s+`,
  `constructor\\s+${word}\\s+`,
  'destructor\\s+',
  `(?:namespace\\s+eval|oo::class\\s+create|oo::define|test)\\s+${word}\\s+`,
  `(?:if|while)\\s+(?:${word}\\s+(?:then\\s+)?)?`,
  `[\\s\\S]*\\}\\s*(?:else|elseif|elseif\\s+${word}(?:\\s+then)?|finally|on\\s+${word}\\s+${word}|trap\\s+${word}\\s+${word})\\s+`,
  `for\\s+(?:${word}\\s+){0,3}`,
  `(?:foreach|lmap)\\s+(?:${word}\\s+${word}\\s+)+`,
  `dict\\s+for\\s+${word}\\s+${word}\\s+`,
  `(?:catch|try|eval|expr|time|after\\s+${word})\\s+`,
  `[\\s\\S]*\\[\\s*(?:expr|catch)\\s+`,
].join('|');

/** The characters of a word that stand for themselves. */
const bare = '[\\w./:=@%+,-]';

/** What takes a text, of whatever kind, and runs none of it. */
const takesText =
  /(?:^|[\n;{[])\s*(?:(?:array\s+set|set|variable|lappend|foreach|lmap)\s+[\w:]+|(?:string\s+map|dict\s+(?:get|keys|values|merge)|lassign|lindex|llength|lsort|join|concat|puts|return))\s+$/;

/** Text in braces that means the same in quotes, with braces in it. */
const plain = String.raw`[^{}$[\]"\\;]*`;
const flat = `${plain}(?:\\{${plain}\\}${plain})*`;
const list: Text = { partial: true, anew: ([before, after], expression) => `"${before}${expression}${after}"` };

export const language = defineLanguage({
  id: 'tcl',
  editorIds: ['tcl'],
  files: /\.(?:tcl|tm|exp)$/i,
  comment: { open: '#', ownLine: true, quotes: [], blocks: ['"'] },
  lexical: {
    lexemes: [
      {
        open: /#/y,
        after: /(?:^|[\n;{]\s*)$/,
        close: /(?=\r?\n|$(?![\s\S]))/y,
        skip: /\\\r?\n?/y,
        lines: true,
        comment: true,
      },
      { open: /\\\r?\n/y, close: /(?=)/y, comment: true },
      { open: /\\[\s\S]/y, close: /(?=)/y, refuse: 'It holds an escape sequence that is not understood.' },
      {
        open: /"/y,
        after: /(?:^|[\s{[(=<>!&|,])$/,
        close: /"/y,
        skip: /\\[\s\S]/y,
        code: ['[', ']'],
        // In braces a quote is a character like others; what seems to be a text goes beyond them then.
        balanced: true,
        lines: true,
        text: { escapes, interpolates: /[$[]/, cut: /(?<!\\)\$(?:\w|::)*(?:\([^)]*|\{[^}]*)?$/, hole: ['', ''] },
      },
      { open: /\{(?=[^\s{}$[\]"\\;]+\})/y, after: /\s$/, close: /\}/y, text: { entire: true } },
      {
        open: new RegExp(`\\{(?=${flat}\\}(?=[\\s\\];]|$))`, 'y'),
        after: takesText,
        close: /\}/y,
        nests: /\{/y,
        lines: true,
        text: list,
      },
      { open: /\$\{[^}\n]*\}|\$(?:\w|::)+/y, close: /(?=)/y, bare: true, refuse: 'It is the name of a variable.' },
      { open: new RegExp(`(?=${bare})`, 'y'), close: new RegExp(`(?!${bare})`, 'y'), bare: true, text: {} },
    ],
    word: /[^\S\n]+/y,
    statement: /[;\n]/g,
    scoped: true,
    roomy: { before: /$/, after: /^/ },
    join: (pieces) => pieces.join(''),
    wrap: ['', ''],
    quotes: ['"'],
    places: [
      {
        within: new RegExp(`^(?!\\s*(?:\\}\\s*)?(?:${code})\\{$)[\\s\\S]*\\{$`),
        refuse: 'It stands in braces, in which nothing is substituted: use a list in quotes, or the command list.',
      },
      {
        before: /(?:^|[\n;[{])\s*$/,
        outside: /(?:\b(?:expr|if|while|elseif))\s*\{$/,
        refuse: 'The name of a command is no place for a variable.',
      },
      {
        before: /(?:^|\[)\s*(?:set|proc|variable|global|upvar|append|lappend|incr|namespace|package|method|unset)\s+$/,
        refuse: 'It is the name of a variable or of a command.',
      },
      {
        before: /(?:^|\[)\s*(?:eval|uplevel|after|bind|trace|regexp|regsub|switch|string\s+match|glob|subst)\b[^[\]]*$/,
        refuse: 'It is a part of a text that is read again: put it into a variable first.',
      },
      {
        before: /(?:^|\[)\s*format\s+$/,
        format: { special: /%/, escape: (expression) => `[string map {% %%} ${expression}]` },
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
      { before: /\([^)\s]*$/, refuse: 'It is the key of an array.' },
      { before: /[*?$]\S*$/, refuse: 'A part of it is an expression.' },
      { within: /^\s*(?:switch)\b[\s\S]*\{$/, refuse: 'It stands in braces, in which nothing is substituted.' },
    ],
    read: {
      plain: ({ name }) => `$::env(${name})`,
      // Tcl itself stops with the variable's name.
      failFast: ({ name }) => `$::env(${name})`,
    },
    assigned: /(?:^|\[)\s*(?:set|variable)\s+(?:::)?([\w:]+)\s+$/,
  },
  loading: {
    otherwise: 'Nothing loads {file} into this script: `set -a; . ./{file}; set +a` in the shell that starts it does.',
  },
});

export const examples: readonly FixExample[] = [
  { before: 'set token "«{base62:24}»"\n', after: 'set token $::env(ACME_TOKEN)\n' },
  {
    before: 'proc key {} { return "Bearer «{base62:24}»" }\n',
    after: 'proc key {} { return "Bearer $::env(ACME_TOKEN)" }\n',
  },
  { before: 'set list {a "«{base62:24}»"}\n', refuse: /braces/ },
];
