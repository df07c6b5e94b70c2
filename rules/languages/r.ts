import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import { controls } from './_escapes.ts';

/** https://stat.ethz.ch/R-manual/R-devel/library/base/html/Quotes.html */
const escapes: Escapes = {
  simple: {
    ...controls,
    '\\': '\\',
    "'": "'",
    '"': '"',
    '`': '`',
    '\n': '\n',
  },
  numeric: ['x', 'u', 'braces'],
  unknown: 'refuse',
};

const name = 'It is a name, and names must be constants.';

/** The names of functions with what follows each up to the next one. */
const functions =
  /(?<![\w.])([A-Za-z.][\w.]*)\s*(?:<-|=)\s*(?:function\b|\\\()(?:(?!\n[A-Za-z.][\w.]*\s*<-\s*function\b)[\s\S])*/g;

/** Whether a program shows the code of a function of its own, or hands a text to one that looks at how its arguments are written. */
const readsItself = (text: string): boolean =>
  [...text.matchAll(functions)].some(([code, name = '']) => {
    const word = name.replaceAll('.', '\\.');
    const shown = `(?<![\\w.$@])(?:body|formals|args|print|deparse|dput|cat|format)\\s*\\(\\s*${word}\\s*[,)]|^${word}\\s*;?$`;
    const given = `(?<![\\w.$@])${word}\\s*\\([^()\\n]*["']`;
    const looks = /(?<![\w.])(?:substitute|match\.call|sys\.call)\s*\(/.test(code);
    return new RegExp(looks ? `${shown}|${given}` : shown, 'm').test(text);
  });

export const language = defineLanguage({
  id: 'r',
  editorIds: ['r'],
  files: /\.[rR]$/,
  comment: { open: '#', quotes: [], blocks: ['"', "'"] },
  unfit: ({ text }) =>
    readsItself(text)
      ? 'The program shows its own code, of which the secret is a part: read the variable yourself where that does no harm.'
      : undefined,
  code: {
    grammar: 'tree-sitter-r.wasm',
    comments: ['comment'],
    strings: [
      { node: 'string', open: /^[rR]["']-*[([{]/, close: /[)\]}]-*["']$/ },
      { node: 'string', open: /^["']/, close: /["']$/, escapes },
    ],
    concat: (pieces) => `paste0(${pieces.join(', ')})`,
    quotes: ['"', "'"],
    nestedQuotes: true,
    roomy: [
      'argument.value',
      'parameter.default',
      'braced_expression.body',
      'function_definition.body',
      'parenthesized_expression.body',
      'binary_operator.rhs <-',
      'binary_operator.rhs <<-',
      'binary_operator.rhs =',
    ],
    places: [
      { within: 'argument', field: 'name', refuse: 'The name of an argument must be a constant.' },
      { within: 'extract_operator', field: 'rhs', direct: true, refuse: name },
      { within: 'namespace_operator', refuse: name },
      { within: 'binary_operator', operator: '~', refuse: 'A formula is code that is not evaluated here.' },
      ...['<-', '<<-', '='].map((operator) => ({
        within: 'binary_operator',
        field: 'lhs',
        direct: true as const,
        operator,
        refuse: name,
      })),
      ...['->', '->>'].map((operator) => ({
        within: 'binary_operator',
        field: 'rhs',
        direct: true as const,
        operator,
        refuse: name,
      })),
      { within: 'call', when: /^(?:library|require|requireNamespace|loadNamespace)\s*\(/, refuse: name },
      {
        within: 'call',
        when: /^(?:quote|bquote|expression|substitute)\s*\(/,
        refuse: 'It stands in code that is not evaluated here.',
      },
      {
        within: 'call',
        when: /^(?:\w+::)?(?:str_)?(?:glue\w*|interp)\s*\(/,
        refuse: 'It is a part of a template: hand the secret over as a variable first.',
      },
      { within: 'call', fallback: /^Sys\.getenv\(\s*["']([A-Za-z_]\w*)["']\s*,\s*(?:unset\s*=\s*)?$/ },
    ],
    boundaries: ['braced_expression', 'function_definition'],
    formats: {
      call: 'call',
      list: 'arguments',
      calls: [
        {
          callee: /^(?:sprintf|gettextf)$/,
          verb: /%[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]/g,
          insert: () => '%s',
          order: 'position',
          refuse: /%(?:\d+\$|[^a-zA-Z%]*\*)/,
        },
      ],
    },
    // Sys.getenv gives an empty text where a variable is not set, and evaluates its default in any case.
    read: {
      plain: ({ name, quote }) => `Sys.getenv(${quote}${name}${quote})`,
      failFast: ({ name, quote: q }) =>
        `if (nzchar(Sys.getenv(${q}${name}${q}))) Sys.getenv(${q}${name}${q}) else stop(${q}${name} is not set${q})`,
      loose: ['failFast'],
    },
  },
  loading: {
    loaders: [
      {
        file: /^(?:DESCRIPTION|renv\.lock|\.Rprofile)$/,
        text: /\bdotenv\b|readRenviron/,
        note: 'This project loads env files: see that it does before this value is read.',
      },
    ],
    otherwise: 'R loads .Renviron by itself, not {file}: `readRenviron("{file}")` at the start does.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'key <- "«{base62:24}»"\n',
    after: 'key <- if (nzchar(Sys.getenv("ACME_TOKEN"))) Sys.getenv("ACME_TOKEN") else stop("ACME_TOKEN is not set")\n',
  },
  { before: "send('x «{hex:32}»')\n", after: "send(paste0('x ', Sys.getenv('ACME_TOKEN')))\n", form: 'plain' },
  { before: 'f("«{base62:24}»" = 1)\n', refuse: /name/ },
];
