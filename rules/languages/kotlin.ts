import { defineLanguage, type Escapes, type FixExample } from '../language.ts';
import { onTheJvm } from './_shipped.ts';

/** https://kotlinlang.org/docs/characters.html */
const escapes: Escapes = {
  simple: { n: '\n', r: '\r', t: '\t', b: '\b', '\\': '\\', "'": "'", '"': '"', $: '$' },
  numeric: ['u'],
  unknown: 'refuse',
};

const holes = { hole: ['${', '}'] } as const;

const constant = {
  refuse: 'The value of an annotation must be a constant: with Spring, "\\${NAME}" reads the variable.',
};

/** https://docs.oracle.com/javase/8/docs/api/java/util/Formatter.html#syntax */
const formatter = {
  verb: /%(?!n)[-#+ 0,(]*\d*(?:\.\d+)?[a-zA-Z]/g,
  insert: () => '%s',
  order: 'position',
  // A template in it may hold placeholders that are not seen.
  refuse: /%(?:\d+\$|<)|\$(?:\{|[\p{L}_`])/u,
  spread: (argument: string) => /^(?:\w+\s*=\s*)?\*/.test(argument),
  escape: (expression: string) => `${expression}.replace("%", "%%")`,
  meaning: (text: string) => text.replaceAll('%%', '%'),
} as const;

const isGradle = (path: string) => /(?:^|\/)(?:build|settings)\.gradle\.kts$/.test(path);

/** Strings, characters and comments; else the space ahead of a brace that closes a body of one line. */
const beforeBrace = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/.*|\/\*[\s\S]*?\*\/| (?=\})/g;

/** The grammar loses its way behind an object in a class whose body ends on its own line. */
const withLineEnds = (text: string) => text.replace(beforeBrace, (found) => (found === ' ' ? '\n' : found));

export const language = defineLanguage({
  id: 'kotlin',
  editorIds: ['kotlin'],
  files: /\.kts?$/i,
  comment: { open: '//', quotes: ['"'], blocks: ['"""'] },
  unfit: onTheJvm,
  code: {
    grammar: 'tree-sitter-kotlin.wasm',
    reshape: withLineEnds,
    comments: ['line_comment', 'block_comment'],
    strings: [
      { node: 'multiline_string_literal', open: /^"""/, close: /"""$/, holes, live: /\$(?:\{|[\p{L}_`])/u },
      {
        node: 'string_literal',
        open: /^"/,
        close: /"$/,
        escapes,
        holes,
        live: /(?<!\\)(?:\\\\)*\$(?:\{|[\p{L}_`])/u,
      },
    ],
    join: ' + ',
    chains: ['binary_expression'],
    quotes: ['"'],
    nestedQuotes: true,
    roomy: [
      'property_declaration',
      'assignment.right',
      'value_argument',
      'return_expression',
      'function_body',
      'parenthesized_expression',
      'function_value_parameters',
      'class_parameter',
      'interpolation',
      'lambda_literal',
    ],
    places: [
      { within: 'annotation', ...constant },
      { within: 'class_declaration', before: /\bannotation\s+class\b/, ...constant },
      // Behind a statement, the grammar takes an annotation's arguments for an expression of their own.
      { within: 'annotated_expression', before: /@[\w.:]+\s*\((?:[^()]|\([^()]*\))*$/, ...constant },
      { within: 'property_declaration', before: /^[^=]*\bconst\s+val\b/, refactor: 'kotlinConst' },
      // The grammar does not understand an annotated constant at the top of a file.
      { within: 'assignment', before: /\bconst\s+val\b/, refuse: 'It must be a constant here: make it a val first.' },
      { within: 'file_annotation', ...constant },
      {
        within: 'call_expression',
        when: /^plugins\s*\{/,
        refuse: 'The block of plugins takes constants only.',
      },
      {
        within: 'binary_expression',
        field: 'right',
        direct: true,
        fallback: /^System\.getenv\(\s*"([A-Za-z_]\w*)"\s*\)\s*\?:\s*$/,
      },
    ],
    boundaries: ['function_body', 'lambda_literal', 'class_body'],
    formats: {
      call: 'call_expression',
      list: 'value_arguments',
      calls: [
        {
          callee: /(?:\bString\s*\.\s*format|\bSystem\s*\.\s*(?:out|err)\s*\.\s*(?:format|printf))$/,
          ...formatter,
        },
        { callee: /^\.\s*format$/, receiver: true, ...formatter },
      ],
    },
    read: {
      plain: ({ name, module }) => `${module}.getenv("${name}")`,
      failFast: ({ name, module }) => `${module}.getenv("${name}") ?: error("${name} is not set")`,
      loose: ['failFast'],
    },
    dialects: [
      {
        when: ({ path }) => isGradle(path),
        read: {
          plain: ({ name }) => `providers.environmentVariable("${name}").get()`,
          failFast: ({ name }) => `providers.environmentVariable("${name}").get()`,
        },
      },
      {
        // Something else may be called error here.
        when: ({ text }) => /\bfun\s[^(\n]*\berror\s*\(|^import\s+[\w.]*\.error\b/m.test(text),
        read: {
          plain: ({ name, module }) => `${module}.getenv("${name}")`,
          failFast: ({ name, module }) =>
            `${module}.getenv("${name}") ?: throw IllegalStateException("${name} is not set")`,
          loose: ['failFast'],
        },
      },
    ],
    needs: {
      module: 'System',
      nodes: ['import'],
      provides: [],
      // An import of it under another name takes its own away.
      clashes:
        /^import\s+(?:(?!java\.lang\.System\s*$)[\w.]+\.System\s*$|.*\bas\s+System\b|java\.lang\.System\s+as\b)/m,
      after: [],
      qualified: 'java.lang.System',
      identifiers: ['identifier'],
      uses: ['navigation_expression', 'qualified_identifier', 'callable_reference', 'value_argument'],
    },
  },
  loading: {
    loaders: [
      {
        file: /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
        text: /dotenv-kotlin|dotenv-java|spring-dotenv/,
        note: 'This project depends on a loader of env files; System.getenv sees only real variables, so start the program with them set.',
      },
    ],
    otherwise:
      'Nothing loads {file} into a Kotlin program: start it after `set -a; . ./{file}; set +a`, or name {file} in the run configuration.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'val key = "«{base62:24}»"\n',
    after: 'val key = System.getenv("ACME_TOKEN") ?: error("ACME_TOKEN is not set")\n',
  },
  { before: 'val key = "x «{hex:32}»"\n', after: 'val key = "x ${System.getenv("ACME_TOKEN")}"\n', form: 'plain' },
  { before: '@Key("«{base62:24}»")\nclass A\n', refuse: /annotation/ },
  { before: 'import android.app.Activity\n\nval key = "«{base62:24}»"\n', refuse: /phone/ },
];
