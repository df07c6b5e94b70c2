import { defineLanguage, type Escapes, type FixExample } from '../language.ts';

/** https://ocaml.org/manual/lex.html#sss:stringliterals; `\xHH` and `\ddd` are bytes, so only the plain ones are known here. */
const escapes: Escapes = {
  simple: { n: '\n', r: '\r', t: '\t', b: '\b', '\\': '\\', "'": "'", '"': '"', ' ': ' ' },
  unknown: 'refuse',
};

const pattern = 'A pattern must be a constant: compare the text in a guard instead.';

export const language = defineLanguage({
  id: 'ocaml',
  editorIds: ['ocaml'],
  files: /\.mli?$/i,
  comment: { open: '(*', close: '*)', quotes: [], blocks: ['"'] },
  lexical: {
    lexemes: [
      { open: /^#!.*/y, close: /(?=)/y, comment: true },
      // A string in a comment is read as one: what would end the comment doesn't, inside.
      {
        open: /\(\*/y,
        close: /\*\)/y,
        nests: /\(\*/y,
        skip: /"(?:\\[\s\S]|[^"\\])*"|'(?:[^\\'\n]|\\[^\n][^'\n]{0,5})'|\{([a-z_]*)\|[\s\S]*?\|\1\}/y,
        lines: true,
        comment: true,
      },
      {
        open: /'(?:[^\\'\n\r]|\\(?:[\\"'ntbr ]|\d{3}|x[\da-fA-F]{2}|o[0-3][0-7]{2}|u\{[\da-fA-F]{1,6}\}))'/y,
        close: /(?=)/y,
        refuse: 'It is a character.',
      },
      {
        open: /\{%%?[a-z_.]+[^|{}]*\|/y,
        close: /\|[a-z_]*\}/y,
        lines: true,
        refuse: 'It stands in an extension, which reads it when the program is compiled.',
      },
      {
        open: /\{([a-z_]*)\|/y,
        close: ([, tag]) => new RegExp(`\\|${tag}\\}`, 'y'),
        lines: true,
        text: {},
      },
      { open: /"/y, close: /"/y, skip: /\\[\s\S]/y, lines: true, text: { escapes } },
    ],
    word: /[A-Za-z_][\w']*|\d[\w.]*|[^\S\n]+/y,
    statement: /;;|^(?:let|and|type|module|open|external|exception|class|include|val)\b/gm,
    roomy: {
      before: /(?:(?<![=!<>~+*/.|&^:-])=|\(|,|(?<!;);|\[\|?|<-|->|\b(?:then|else|in|begin|do))\s*$/,
      after:
        /^\s*(?:;|,|\)|\|?\]|\}|in\b|end\b|done\b|(?:let|and|type|module|open|external|exception|class|include)\b|$)/,
    },
    join: (pieces) => pieces.join(' ^ '),
    joiner: /^\s*\^\s*$/,
    wrap: ['(', ')'],
    quotes: ['"'],
    places: [
      { path: /\.mli$/, refuse: 'An interface holds no expressions.' },
      { before: /\[(?:@{1,3}|%{1,2})[\w.]+[^\]]*$/, refuse: 'An attribute must be a constant.' },
      {
        before: /:[^=]*=\s*(?:"_*"\s*)?$/,
        since: { words: /\b(?:external|let|in|val|module|type|and)\b/g, is: /^external$/ },
        refuse: 'The name of a foreign function must be a constant.',
      },
      {
        since: {
          words:
            /->|(?<![|[])\|(?![|\]>])|(?<!\{[^{}|]*)\bwith\b|\b(?:function|fun|when|let|in|and|if|then|else|begin|do|match|try|lazy|assert|val|method|object|initializer|inherit|class|type|module|open|exception|external|struct|sig|end)\b/g,
          is: /^(?:\||with|function|fun)$/,
        },
        refuse: pattern,
      },
      { before: /\bexception\s*$|\blet\s*$/, refuse: pattern },
      {
        before:
          /^(?![\s\S]*\b(?:[ef]?printf|sprintf)\s*(?:\w+\s+)?$)[\s\S]*(?:\b(?:Printf|Format|Fmt|Scanf|Logs|Log|Alcotest)\.\w+|\b\w*(?:printf|scanf|format_of_string|failwithf|errorf|msgf))\s*(?:~\w+:?\S*\s*|\(?\w+(?:\.\w+)*\)?\s+){0,3}\(?\s*$/,
        refuse: 'It is a part of a format, which must be a constant: print the secret as an argument with %s.',
      },
      // A function of the project's own that hands its text on as a format.
      {
        before: /\b\w*(?:log|debug|info|warn|trace|msg|printk|say)\w*\s+\(?\s*$/i,
        refuse: 'It may be a format, which must be a constant: print the secret as an argument with %s.',
      },
      {
        before: /\bfun\s+(\w+)\s*->\s*\1\s*(?:~\w+:?\S*\s*)*$/,
        refuse: 'It is a part of a format, which must be a constant: print the secret as an argument with %s.',
      },
      { before: /:\s*\(?[\s\S]*\bformat[46]?\s*=\s*$/, refuse: 'It is a format, which must be a constant.' },
    ],
    formats: [
      {
        before: /\b(?:e?printf|sprintf|fprintf\s+\w+)\s*$/,
        verb: /%(?![!,])[-+ #0]*\d*(?:\.\d+)?[lnL]?[a-zA-Z]/g,
        refuse: /%(?:[at]|[^a-zA-Z%]*\*)|@/,
        order: 'words',
      },
    ],
    read: {
      plain: ({ name, module }) => `${module}.getenv "${name}"`,
      failFast: ({ name, module }) =>
        `(match ${module}.getenv_opt "${name}" with Some v -> v | None -> failwith "${name} is not set")`,
      loose: ['plain'],
    },
    module: { name: 'Sys', hidden: /^open!?\s+(?:Core|Base|Async)\b|\bmodule\s+Sys\b/m, qualified: 'Stdlib.Sys' },
  },
  loading: {
    otherwise: 'Nothing loads {file} into this program: `set -a; . ./{file}; set +a` in the shell that starts it does.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'let key = "«{base62:24}»"\n',
    after:
      'let key = (match Sys.getenv_opt "ACME_TOKEN" with Some v -> v | None -> failwith "ACME_TOKEN is not set")\n',
  },
  {
    before: 'let () = send ("Bearer «{base62:24}»")\n',
    form: 'plain',
    after: 'let () = send ("Bearer " ^ (Sys.getenv "ACME_TOKEN"))\n',
  },
  { before: 'let f = function\n  | "«{base62:24}»" -> 1\n  | _ -> 0\n', refuse: /pattern/ },
];
