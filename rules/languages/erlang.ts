import { defineLanguage, type Escapes, type FixExample } from '../language.ts';

/** https://www.erlang.org/doc/system/data_types.html#escape-sequences */
const escapes: Escapes = {
  simple: {
    n: '\n',
    r: '\r',
    t: '\t',
    b: '\b',
    d: '\x7f',
    e: '\x1b',
    f: '\f',
    v: '\v',
    s: ' ',
    '\\': '\\',
    "'": "'",
    '"': '"',
  },
  unknown: 'refuse',
};
const skip = /\\[\s\S]/y;
const pattern = 'A pattern or a guard must be a constant: compare the text in the body instead.';

/** Inside of a binary, with more around it. */
const segment = /<<(?:[^<>]|<[^<]|>[^>])*$/;
const unsegmented = 'It is a segment of a binary, or a part of one: put it into a variable of its own first.';

/** The rest of a pattern or a guard, up to its arrow. */
const beforeArrow = String.raw`(?:(?!\b(?:of|end|case|receive|if|begin|fun|try|catch|after|maybe|else)\b|;|\|\||\.\s)[\s\S])*?(?:->|<[-=])`;

export const language = defineLanguage({
  id: 'erlang',
  editorIds: ['erlang'],
  files: /\.(?:erl|hrl|escript)$/i,
  comment: { open: '%', quotes: [], blocks: ['"'] },
  lexical: {
    lexemes: [
      { open: /(?<![\s\S])#!/y, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      { open: /%/y, close: /(?=\r?\n|$(?![\s\S]))/y, comment: true },
      { open: /\$(?:\\(?:\^.|x\{[^}\n]*\}|x..|[0-7]{1,3}|.)|[\s\S])/y, close: /(?=)/y, refuse: 'It is a character.' },
      { open: /'/y, close: /'/y, skip, refuse: 'It stands in an atom, which is a name.' },
      // Triple quotes and sigils came with OTP 27, and mean something else before it.
      { open: /"""|~[a-z]*["'({[</|`#]/iy, close: /(?=)/y, unsure: true },
      {
        open: /<<\s*"(?=(?:[^"\\]|\\[\s\S])*"\s*>>)/y,
        close: /"\s*>>/y,
        skip,
        lines: true,
        text: {
          escapes,
          convert: (expression) => `unicode:characters_to_binary(${expression})`,
          join: (pieces) =>
            `<<${pieces.map((piece) => (piece.startsWith('<<') ? piece.slice(2, -2) : `(${piece})/binary`)).join(', ')}>>`,
        },
      },
      { open: /"/y, close: /"/y, skip, lines: true, text: { escapes } },
    ],
    word: /[A-Za-z_][\w@]*|\d[\w#]*|[^\S\n]+/y,
    statement: /\.(?=\s|$)/g,
    roomy: {
      before: /(?:(?<![=:<>/])=|\(|,|->|=>|;|\[|\{|\|)\s*$/,
      after: /^\s*(?:,|\)|\]|\}|;|\.(?=\s|$)|\bend\b|$)/,
    },
    join: (pieces) => pieces.join(' ++ '),
    joiner: /^\s*\+\+\s*$/,
    wrap: ['(', ')'],
    quotes: ['"'],
    places: [
      {
        before: /^\s*-\s*(?!record\b|define\s*\(\s*\w+\s*,)[a-z]\w*\b/,
        refuse: 'It stands in an attribute of the module: read the variable in a function.',
      },
      {
        before: /^\s*-\s*define\s*\(\s*(\w+)\s*,/,
        uses: (name) =>
          new RegExp(
            `"\\s*\\?${name}\\b|<<[^<>]*\\?${name}\\b|\\?\\?${name}\\b|^\\s*-[^.]*\\?${name}\\b|\\?${name}\\b(?:\\s*"|\\s*=(?![=:/<>])|${beforeArrow})`,
            'm',
          ),
        refuse: 'The macro is used where only a constant can stand: read the variable in a function.',
      },
      { before: segment, part: true, refuse: unsegmented },
      { before: /"\s*$/, refuse: 'It is joined with the text beside it: write one text first.' },
      { after: /^\s*"/, refuse: 'It is joined with the text beside it: write one text first.' },
      {
        after: new RegExp(`^${beforeArrow}`),
        refuse: pattern,
      },
      { after: /^\s*(?:\+\+\s*\w+\s*)?=(?![=:/<>])/, refuse: pattern },
      { after: /^[^([{;.]*?[}\])]\s*=(?![=:/<>])/, refuse: pattern },
      // After the patterns: those are refused as such.
      {
        before: /<<(?:(?:[^<>]|<[^<]|>[^>])*,)?\s*$/,
        after: /^\s*(?:,|>>)/,
        wrap: ['(unicode:characters_to_binary(', '))/binary'],
      },
      { before: segment, refuse: unsegmented },
      {
        before:
          /(?:\b(?:io|io_lib):f(?:ormat|write)\s*\(\s*(?:\w+\s*,\s*)?|\?LOG_\w+\s*\(\s*|\b(?:logger|lager|error_logger):\w+\s*\(\s*)$/,
        format: {
          special: /~/,
          escape: (expression) => `lists:flatten(string:replace(${expression}, "~", "~~", all))`,
        },
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
    ],
    read: {
      plain: ({ name }) => `os:getenv("${name}")`,
      failFast: ({ name }) =>
        `(fun(false) -> error("${name} is not set"); (EnvValue) -> EnvValue end)(os:getenv("${name}"))`,
    },
    assigned: /([A-Z]\w*)\s*=\s*$|\{\s*([a-z]\w*)\s*,\s*$|([a-z]\w*)\s*=>\s*$/,
  },
  loading: {
    otherwise: 'Nothing loads {file} into this program: `set -a; . ./{file}; set +a` in the shell that starts it does.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'key() -> "«{base62:24}»".\n',
    after:
      'key() -> (fun(false) -> error("ACME_TOKEN is not set"); (EnvValue) -> EnvValue end)(os:getenv("ACME_TOKEN")).\n',
  },
  {
    before: 'key() -> <<"Bearer «{base62:24}»">>.\n',
    form: 'plain',
    after: 'key() -> <<"Bearer ", (unicode:characters_to_binary(os:getenv("ACME_TOKEN")))/binary>>.\n',
  },
  { before: 'check("«{base62:24}»") -> true.\n', refuse: /pattern/ },
];
