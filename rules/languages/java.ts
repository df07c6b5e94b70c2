import { defineLanguage, type Escapes, type FixExample, type Reads } from '../language.ts';
import { onTheJvm } from './_shipped.ts';

/** https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html#jls-3.10.7 */
const escapes: Escapes = {
  simple: { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', s: ' ', '\\': '\\', "'": "'", '"': '"', '\n': '', '\r\n': '' },
  numeric: ['u'],
  unknown: 'refuse',
};

/** A text block's value where no escapes are in it. https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html#jls-3.10.6 */
function textBlock(body: string): string | undefined {
  if (body.includes('\\')) return undefined;
  const lines = body.replaceAll('\r\n', '\n').split('\n').slice(1);
  const last = lines.at(-1) ?? '';
  const significant = lines.filter((line, index) => line.trim() !== '' || index === lines.length - 1);
  const indent = Math.min(
    ...significant.map((line) => line.length - line.trimStart().length),
    last.trim() === '' ? last.length : Number.POSITIVE_INFINITY,
  );
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}

/** An array hands over each of its items. */
const isArray = (argument: string, text: string) =>
  /^(?:new\b.*\]|\(\s*Object\s*\[)|\btoArray\(/.test(argument) ||
  (/^\w+$/.test(argument) && new RegExp(`(?:\\]|\\.{3})\\s*${argument}\\b|\\b${argument}\\s*\\[\\s*\\]`).test(text));

/** https://docs.oracle.com/javase/8/docs/api/java/util/Formatter.html#syntax */
const formatter = {
  verb: /%(?!n)[-#+ 0,(]*\d*(?:\.\d+)?[a-zA-Z]/g,
  insert: () => '%s',
  order: 'position',
  refuse: /%(?:\d+\$|<)/,
  spread: isArray,
  escape: (expression: string) => `${expression}.replace("%", "%%")`,
  meaning: (text: string) => text.replaceAll('%%', '%'),
} as const;

const annotation = {
  refuse: 'The value of an annotation must be a constant: with Spring, "${NAME}" reads the variable.',
};

/** A variable of `System`, by the name under which a file knows it. */
const readOf = (system: string): Reads => ({
  plain: ({ name }) => `${system}.getenv("${name}")`,
  failFast: ({ name, module }) => `${module}.requireNonNull(${system}.getenv("${name}"), "${name} is not set")`,
});

export const language = defineLanguage({
  id: 'java',
  editorIds: ['java'],
  files: /\.java$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['"""'] },
  unfit: onTheJvm,
  code: {
    grammar: 'tree-sitter-java.wasm',
    comments: ['line_comment', 'block_comment'],
    strings: [
      {
        node: 'string_literal',
        open: /^"""/,
        close: /"""$/,
        escapes,
        block: textBlock,
        substitute: (literal, mark, expression) => `${literal}.replace("${mark}", ${expression})`,
      },
      { node: 'string_literal', open: /^"/, close: /"$/, escapes },
    ],
    join: ' + ',
    chains: ['binary_expression'],
    quotes: ['"'],
    nestedQuotes: true,
    roomy: [
      'variable_declarator.value',
      'argument_list',
      'assignment_expression.right',
      'return_statement',
      'parenthesized_expression',
      'array_initializer',
      'lambda_expression.body',
      'yield_statement',
    ],
    places: [
      { within: 'annotation', ...annotation },
      { within: 'element_value_pair', ...annotation },
      { within: 'annotation_type_element_declaration', ...annotation },
      { within: 'switch_label', refuse: 'A label of a switch must be a constant.' },
      { within: 'field_declaration', refactor: 'javaConst' },
      { within: 'local_variable_declaration', refactor: 'javaConst' },
      { within: 'constant_declaration', refactor: 'javaConst' },
    ],
    boundaries: ['block', 'class_body', 'lambda_expression', 'interface_body'],
    formats: {
      call: 'method_invocation',
      list: 'argument_list',
      calls: [
        {
          callee: /\bMessageFormat\s*\.\s*format$/,
          verb: /\{\d+/g,
          insert: (following) => `{${following}}`,
          order: 'end',
          refuse: /(?!)/,
          spread: isArray,
        },
        {
          callee: /(?:\bString\s*\.\s*format|\bSystem\s*\.\s*(?:out|err)\s*\.\s*format|\bprintf)$/,
          ...formatter,
        },
        { callee: /^\.\s*formatted$/, receiver: true, ...formatter },
      ],
    },
    read: readOf('System'),
    dialects: [
      {
        // Something else is called System here: a type, an import, a variable.
        when: ({ text }) =>
          /\b(?:class|interface|record|enum)\s+System\b|^import\s+[\w.]+\.System\s*;|[\w>\]]\s+System\s*[=;,)]/m.test(
            text,
          ),
        read: readOf('java.lang.System'),
      },
    ],
    needs: {
      module: 'Objects',
      statement: 'import java.util.Objects;',
      nodes: ['import_declaration'],
      provides: [/^import\s+java\.util\.(?:Objects|\*)\s*;/],
      clashes: /^import\s+(?!java\.util\.Objects\b)[\w.]+\.Objects\s*;/,
      after: [{ node: 'package_declaration' }],
      qualified: 'java.util.Objects',
      forms: ['failFast'],
      identifiers: ['identifier'],
      uses: [
        'method_invocation.object',
        'field_access.object',
        'method_reference',
        'scoped_identifier.scope',
        'scoped_identifier.name',
        'argument_list',
      ],
    },
  },
  loading: {
    loaders: [
      {
        file: /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
        text: /dotenv-java|spring-dotenv|java-dotenv/,
        note: 'This project depends on a loader of env files; System.getenv sees only real variables, so start the program with them set.',
      },
    ],
    otherwise:
      'Nothing loads {file} into a Java program: start it after `set -a; . ./{file}; set +a`, or name {file} in the run configuration.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'class A {\n    String key = "«{base62:24}»";\n}\n',
    after:
      'import java.util.Objects;\n\nclass A {\n    String key = Objects.requireNonNull(System.getenv("ACME_TOKEN"), "ACME_TOKEN is not set");\n}\n',
  },
  {
    before: 'class A {\n    String key = "Bearer «{base62:24}»";\n}\n',
    after: 'class A {\n    String key = "Bearer " + System.getenv("ACME_TOKEN");\n}\n',
    form: 'plain',
  },
  { before: '@Key("«{base62:24}»")\nclass A {}\n', refuse: /annotation/ },
];
