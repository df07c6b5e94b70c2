import { defineLanguage, type Escapes, type FixExample, type Holes } from '../language.ts';
import { controls } from './_escapes.ts';

/** https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/lexical-structure#6456-string-literals */
const escapes: Escapes = {
  simple: { ...controls, '\\': '\\', "'": "'", '"': '"' },
  numeric: ['u', 'U'],
  unknown: 'refuse',
};
const verbatim: Escapes = { simple: {}, unknown: 'keep', doubled: '"' };

const hole = ['{', '}'] as const;
/** A colon begins the format. */
const inside = (expression: string) => (expression.includes(':') ? `(${expression})` : expression);
const doubleBraces = (raw: string) => raw.replace(/[{}]/g, '$&$&');
const toInterpolated: Holes = { hole, inside, open: (open) => `$${open}`, escape: doubleBraces };

/** An array hands over each of its items. */
const isArray = (argument: string, text: string) =>
  /^new\b[^(]*\[|\.ToArray\(/.test(argument) ||
  (/^\w+$/.test(argument) && new RegExp(`\\]\\s*${argument}\\b|\\b${argument}\\s*=\\s*new\\b[^(;]*\\[`).test(text));

export const language = defineLanguage({
  id: 'csharp',
  editorIds: ['csharp'],
  files: /\.(?:cs|csx)$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['"""', '@"'] },
  code: {
    grammar: 'tree-sitter-c-sharp.wasm',
    keepsCrLf: true,
    comments: ['comment'],
    strings: [
      {
        node: 'string_literal',
        open: /^"/,
        close: /"[uU]8$/,
        refuse: 'It is a literal of UTF-8 bytes, which must be a constant.',
      },
      { node: 'string_literal', open: /^"/, close: /"$/, escapes, holes: toInterpolated },
      { node: 'verbatim_string_literal', open: /^@"/, close: /"$/, escapes: verbatim, holes: toInterpolated },
      {
        node: 'interpolated_string_expression',
        open: /^(?:\$@|@\$)"/,
        close: /"$/,
        escapes: verbatim,
        holes: { hole, inside },
      },
      { node: 'interpolated_string_expression', open: /^\$"(?!"")/, close: /"$/, escapes, holes: { hole, inside } },
      { node: 'raw_string_literal', open: /^"{3,}/, close: /"{3,}$/, block: rawBlock, substitute: replace },
      {
        node: 'interpolated_string_expression',
        open: /^\$+"{3,}/,
        close: /"{3,}$/,
        refuse: 'It is a part of an interpolated raw string: hand the secret over as a variable first.',
      },
    ],
    join: ' + ',
    chains: ['binary_expression'],
    quotes: ['"'],
    nestedQuotes: true,
    roomy: [
      'variable_declarator',
      'argument',
      'assignment_expression.right',
      'return_statement',
      'parenthesized_expression',
      'arrow_expression_clause',
      'initializer_expression',
      'equals_value_clause',
      'interpolation',
      'property_declaration.value',
    ],
    places: [
      { within: 'attribute', refuse: 'The argument of an attribute must be a constant.' },
      { within: 'constant_pattern', refuse: 'A pattern must be a constant.' },
      { within: 'case_switch_label', refuse: 'A label of a switch must be a constant.' },
      { within: 'parameter', refuse: 'The default of a parameter must be a constant.' },
      { within: 'field_declaration', before: /(?:^|\s)const\s/, refactor: 'csharpConst' },
      { within: 'local_declaration_statement', before: /(?:^|\s)const\s/, refactor: 'csharpConst' },
      { within: 'interpolation_format_clause', refuse: 'A format must be a constant.' },
      { within: 'preproc_line', refuse: 'A directive must be a constant.' },
    ],
    boundaries: ['block', 'lambda_expression', 'arrow_expression_clause'],
    formats: {
      call: 'invocation_expression',
      list: 'argument_list',
      calls: [
        {
          callee:
            /(?:\b[sS]tring\s*\.\s*Format|\bConsole(?:\s*\.\s*(?:Out|Error))?\s*\.\s*(?:WriteLine|Write)|\.\s*AppendFormat)$/,
          verb: /\{\d+/g,
          insert: (following) => `{${following}}`,
          order: 'end',
          onlyWithArguments: true,
          refuse: /(?!)/,
          spread: isArray,
          escape: (expression) => `${expression}.Replace("{", "{{").Replace("}", "}}")`,
          meaning: (text) => text.replace(/\{\{|\}\}/g, (found) => found.slice(1)),
        },
      ],
    },
    read: {
      plain: ({ name, module }) => `${module}.GetEnvironmentVariable("${name}")`,
      failFast: ({ name, module }) =>
        `${module}.GetEnvironmentVariable("${name}") ?? throw new ${module.replace(/Environment$/, '')}InvalidOperationException("${name} is not set")`,
      loose: ['failFast'],
    },
    needs: {
      module: 'Environment',
      statement: 'using System;',
      nodes: ['using_directive'],
      provides: [/^(?:global\s+)?using\s+System\s*;/],
      implicit: { text: /<ImplicitUsings>\s*(?:enable|true)\s*</i },
      after: [{ node: 'extern_alias_directive' }],
      // A type of the namespace counts before what `using` brings in, whatever file declares it.
      qualified: 'global::System.Environment',
      redefined: {
        files: /\.csx?$/i,
        by: /\b(?:class|struct|record|enum|interface|namespace\s+(?:\w+\.)*)\s*(?:Environment|InvalidOperationException|System)\b|\busing\s+(?:Environment|InvalidOperationException|System)\s*=|\bdelegate\b[^;(]*\b(?:Environment|InvalidOperationException)\s*\(/,
      },
      first: true,
      identifiers: ['identifier'],
      uses: [
        'member_access_expression.expression',
        'member_access_expression.name',
        'qualified_name',
        'qualified_name.name',
        'qualified_name.qualifier',
        'argument',
      ],
    },
  },
  loading: {
    loaders: [
      {
        file: /\.csproj$/,
        text: /DotNetEnv|dotenv\.net/i,
        note: 'This project depends on a loader of env files: see that it runs before this value is read.',
      },
    ],
    otherwise:
      'Nothing in this project loads {file}: `set -a; . ./{file}; set +a` in the shell does, or the environmentVariables of launchSettings.json.',
  },
});

/** A raw literal of one line stands for itself; the lines of a block lose the indentation of the closing quotes. */
function rawBlock(body: string): string | undefined {
  if (!body.includes('\n')) return body;
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  const indent = lines.at(-1) ?? '';
  const inner = lines.slice(1, -1);
  if (inner.some((line) => line !== '' && !line.startsWith(indent))) return undefined;
  return inner.map((line) => line.slice(indent.length)).join('\n');
}

function replace(literal: string, mark: string, expression: string): string {
  return `${literal}.Replace("${mark}", ${expression})`;
}

export const examples: readonly FixExample[] = [
  {
    before: 'class A {\n    string key = "«{base62:24}»";\n}\n',
    after:
      'using System;\n\nclass A {\n    string key = Environment.GetEnvironmentVariable("ACME_TOKEN") ?? throw new InvalidOperationException("ACME_TOKEN is not set");\n}\n',
  },
  {
    before: 'using System;\nclass A {\n    const string Key = "«{base62:24}»";\n}\n',
    after:
      'using System;\nclass A {\n    static readonly string Key = Environment.GetEnvironmentVariable("ACME_TOKEN");\n}\n',
    form: 'plain',
  },
  { before: '[Key("«{base62:24}»")]\nclass A {}\n', refuse: /attribute/ },
];
