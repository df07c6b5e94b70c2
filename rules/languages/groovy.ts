import { defineLanguage, type Escapes, type FixExample, type Reads } from '../language.ts';
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

const holes = { hole: ['${', '}'] } as const;
const live = /(?<!\\)(?:\\\\)*\$(?:\{|[\p{L}_])/u;

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
  code: {
    grammar: 'tree-sitter-groovy.wasm',
    comments: ['comment', 'line_comment', 'block_comment'],
    // A literal with an expression in it is a GString, one without is a String: neither may become the other, which a map tells apart.
    strings: [
      {
        node: 'string_literal',
        open: /^"""(?=(?:[^\\]|\\[\s\S])*?\$(?:\{|[\p{L}_]))/u,
        close: /"""$/,
        escapes,
        holes,
        live,
      },
      { node: 'string_literal', open: /^(?:"""|''')/, close: /(?:"""|''')$/, escapes },
      {
        node: 'string_literal',
        open: /^"(?=(?:[^\\]|\\[\s\S])*?\$(?:\{|[\p{L}_]))/u,
        close: /"$/,
        escapes,
        holes,
        live,
      },
      { node: 'string_literal', open: /^"/, close: /"$/, escapes },
      { node: 'character_literal', open: /^'/, close: /'$/, escapes },
    ],
    join: ' + ',
    chains: ['binary_expression'],
    quotes: ["'", '"'],
    nestedQuotes: false,
    roomy: [
      'variable_declarator.value',
      'argument_list',
      'assignment_expression.right',
      'return_statement',
      'parenthesized_expression',
      'array_literal',
      'map_item.value',
      'closure',
      'lambda_expression.body',
      'formal_parameter',
    ],
    places: [
      { within: 'annotation', ...constant },
      { within: 'map_item', field: 'key', direct: true, wrap: ['(', ')'] },
      {
        within: 'method_invocation',
        field: 'object',
        direct: true,
        when: /\.\s*formatted\s*\(/,
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
      {
        within: 'juxt_function_call',
        when: /^(?:buildConfigField|resValue|manifestPlaceholders)\b/,
        refuse: 'It is built into the app, where everybody can read it: keep it on a server.',
      },
      {
        within: 'method_invocation',
        when: /^(?:buildConfigField|resValue)\b/,
        refuse: 'It is built into the app, where everybody can read it: keep it on a server.',
      },
      {
        within: 'juxt_function_call',
        when: /^(?:id|version|plugins)\b/,
        refuse: 'The block of plugins takes constants only.',
      },
      // The grammar knows simple arguments only where there are no parentheses.
      { within: 'juxt_function_call', field: 'args', parenthesize: true },
      { within: 'field_declaration', refactor: 'javaConst' },
      {
        within: 'ternary_expression',
        field: 'alternative',
        direct: true,
        fallback: /^System\.getenv\(\s*["']([A-Za-z_]\w*)["']\s*\)\s*\?:\s*$/,
      },
    ],
    boundaries: ['block', 'class_body', 'closure'],
    formats: {
      call: 'method_invocation',
      list: 'argument_list',
      calls: [
        {
          callee: /(?:\bString\s*\.\s*format|\bSystem\s*\.\s*(?:out|err)\s*\.\s*(?:format|printf)|^s?printf)$/,
          verb: /%(?![%n])[-#+ 0,(]*\d*(?:\.\d+)?[a-zA-Z]/g,
          insert: () => '%s',
          order: 'position',
          refuse: /%(?:\d+\$|<)/,
        },
      ],
    },
    read: {
      plain: ({ name, quote }) => `System.getenv(${quote}${name}${quote})`,
      failFast: ({ name, quote, module }) =>
        `${module}.requireNonNull(System.getenv(${quote}${name}${quote}), ${quote}${name} is not set${quote})`,
    },
    dialects: [{ when: ({ path }) => /\.gradle$/.test(path) && !/(?:^|[/.])init\.gradle$/.test(path), read: provider }],
    needs: {
      module: 'Objects',
      nodes: ['import_declaration'],
      provides: [],
      clashes: /^import\s+(?!(?:static\s+)?java\.util\.Objects\b).*\bObjects\b/,
      after: [],
      qualified: 'java.util.Objects',
      identifiers: ['identifier'],
      uses: [
        'method_invocation.object',
        'field_access.object',
        'scoped_identifier.scope',
        'scoped_identifier.name',
        'argument_list',
      ],
    },
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
