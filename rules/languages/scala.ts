import { defineLanguage, type Escapes, type FixExample, type Holes } from '../language.ts';
import { onTheJvm } from './_shipped.ts';

/** https://docs.scala-lang.org/scala3/reference/syntax.html */
const escapes: Escapes = {
  simple: { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\\': '\\', "'": "'", '"': '"' },
  numeric: ['u'],
  unknown: 'refuse',
};

const hole = ['${', '}'] as const;
const open = (quotes: string) => `s${quotes}`;
const doubleDollars = (raw: string) => raw.replaceAll('$', '$$$$');

/** An interpolating literal of one line could hold no escaped quote before Scala 2.13.6. */
const toInterpolated: Holes = { hole, open, escape: (raw) => (raw.includes('\\"') ? undefined : doubleDollars(raw)) };
/** An interpolating block knows escapes, an ordinary one does not. */
const blockToInterpolated: Holes = {
  hole,
  open,
  escape: (raw) => (raw.includes('\\') ? undefined : doubleDollars(raw)),
};

const constant = { refuse: 'The argument of an annotation must be a constant.' };
const template = { refuse: 'It is a part of a format: hand the secret over as an argument first.' };

/** https://docs.oracle.com/javase/8/docs/api/java/util/Formatter.html#syntax */
const formatter = {
  verb: /%(?!n)[-#+ 0,(]*\d*(?:\.\d+)?[a-zA-Z]/g,
  insert: () => '%s',
  order: 'position',
  // A value in it may hold placeholders that are not seen.
  refuse: /%(?:\d+\$|<)|\$/,
  spread: (argument: string) => /:\s*_\*$|\*$/.test(argument),
  escape: (expression: string) => `${expression}.replace("%", "%%")`,
  meaning: (text: string) => text.replaceAll('%%', '%'),
} as const;

export const language = defineLanguage({
  id: 'scala',
  editorIds: ['scala'],
  files: /\.(?:scala|sc|sbt)$/i,
  comment: { open: '//', quotes: ['"'], blocks: ['"""'] },
  unfit: onTheJvm,
  code: {
    grammar: 'tree-sitter-scala.wasm',
    comments: ['comment', 'block_comment'],
    strings: [
      { node: 'string', open: /^"""/, close: /"""$/, holes: blockToInterpolated },
      { node: 'string', open: /^"/, close: /"$/, escapes, holes: toInterpolated },
      {
        node: 'interpolated_string_expression',
        open: /^s(?:"""|")/,
        close: /(?:"""|")$/,
        escapes: { ...escapes, doubled: '$' },
        holes: { hole },
      },
      {
        node: 'interpolated_string_expression',
        open: /^raw(?:"""|")/,
        close: /(?:"""|")$/,
        escapes: { simple: {}, unknown: 'keep', doubled: '$' },
        holes: { hole },
      },
      {
        node: 'interpolated_string_expression',
        open: /^f(?:"""|")/,
        close: /(?:"""|")$/,
        escapes: { ...escapes, doubled: '$' },
        // A percent sign behind a hole would be its format.
        holes: { hole, escape: (raw) => (raw.startsWith('%') ? undefined : raw) },
        partial: true,
      },
      {
        node: 'interpolated_string_expression',
        open: /^/,
        close: /$/,
        refuse: 'An interpolator gets its text as it stands: hand the secret over as a variable first.',
      },
    ],
    join: ' + ',
    chains: ['infix_expression'],
    quotes: ['"'],
    nestedQuotes: true,
    roomy: [
      'val_definition.value',
      'var_definition.value',
      'assignment_expression.right',
      'arguments',
      'parameter.default_value',
      'class_parameter.default_value',
      'function_definition.body',
      'parenthesized_expression',
      'tuple_expression',
      'block',
      'case_clause.body',
    ],
    places: [
      { within: 'annotation', ...constant },
      { within: 'literal_type', refuse: 'It is a type, which must be a constant.' },
      { within: 'case_clause', field: 'pattern', refuse: 'A pattern must be a constant.' },
      { within: 'val_definition', field: 'pattern', refuse: 'A pattern must be a constant.' },
      { within: 'val_definition', before: /^[\w\s]*\binline\b/, refuse: 'An inline value must be a constant.' },
      { within: 'val_definition', before: /^[^=]*:[^=]*"[^=]*=\s*$/, refuse: 'Its type is the constant itself.' },
      { within: 'val_definition', before: /^[\w\s]*\bfinal\b/, refactor: 'javaConst' },
      { within: 'field_expression', field: 'value', direct: true, when: /\.\s*format(?:Local|ted)$/, ...template },
      { within: 'infix_expression', field: 'left', direct: true, operator: 'format', ...template },
      {
        within: 'call_expression',
        fallback: /^(?:scala\.)?sys\.env\.getOrElse\(\s*"([A-Za-z_]\w*)"\s*,\s*$/,
      },
    ],
    boundaries: ['block', 'template_body', 'lambda_expression', 'indented_block'],
    formats: {
      call: 'call_expression',
      list: 'arguments',
      calls: [
        {
          callee: /(?:\bString\s*\.\s*format|\bSystem\s*\.\s*(?:out|err)\s*\.\s*(?:format|printf)|^printf)$/,
          ...formatter,
        },
        { callee: /^\.\s*format$/, receiver: true, ...formatter },
      ],
    },
    // The error of a map names the key that is missing.
    read: {
      plain: ({ name, module }) => `${module}.env("${name}")`,
      failFast: ({ name, module }) => `${module}.env("${name}")`,
    },
    needs: {
      module: 'sys',
      nodes: ['import_declaration'],
      provides: [],
      clashes: /^import\s+(?!(?:scala\.)?sys\b).*\bsys\b/,
      after: [],
      qualified: 'scala.sys',
      identifiers: ['identifier'],
      uses: ['field_expression.value', 'field_expression.field', 'import_declaration.path', 'arguments'],
    },
  },
  loading: {
    loaders: [
      {
        file: /^build\.sbt$/,
        text: /sbt-dotenv|dotenv-java/,
        note: 'This project depends on a loader of env files: see that it runs before this value is read.',
      },
    ],
    otherwise:
      'Nothing loads {file} into a Scala program: start it after `set -a; . ./{file}; set +a`, or set envVars in build.sbt.',
  },
});

export const examples: readonly FixExample[] = [
  { before: 'val key = "«{base62:24}»"\n', after: 'val key = sys.env("ACME_TOKEN")\n' },
  { before: 'val key = "x «{hex:32}»"\n', after: 'val key = s"x ${sys.env("ACME_TOKEN")}"\n' },
  { before: 'x match { case "«{base62:24}»" => 1 }\n', refuse: /pattern/ },
];
