import { defineLanguage, type FixExample } from '../language.ts';
import { escapes, firmware, otherStrings, places, printf, vprintf } from './_cFamily.ts';

const text = ([first = '', ...rest]: readonly string[]) => [`std::string(${first})`, ...rest].join(' + ');

/** A pointer into a text that lives as long as the program, as a literal does. */
const lasting = (pieces: readonly string[]) =>
  `[] { static const std::string text = ${text(pieces)}; return text.c_str(); }()`;

const constant = { refuse: 'It must be a constant here.' };
const isText = /(?:^|[\s(])(?:const\s+)?std::string\s+(?:const\s+)?&?\s*\w+\s*(?:=|\(|\{)\s*$/;

export const language = defineLanguage({
  id: 'cpp',
  editorIds: ['cpp', 'cuda-cpp'],
  files: /\.(?:cc|cpp|cxx|hpp|hh|hxx|ino|cu)$/i,
  comment: { open: '//', quotes: ['"', "'"], continued: /\\$/ },
  unfit: firmware,
  code: {
    grammar: 'tree-sitter-cpp.wasm',
    comments: ['comment'],
    strings: [
      { node: 'raw_string_literal', open: /^R"[^(]*\(/, close: /\)[^")]*"$/ },
      { node: 'string_literal', open: /^"/, close: /"$/, escapes },
      { node: 'preproc_arg', open: /^"(?=[^"\\]*"$)/, close: /"$/ },
      ...otherStrings,
    ],
    chains: ['concatenated_string'],
    sideBySide: 'concatenated_string',
    concat: lasting,
    quotes: ['"'],
    nestedQuotes: true,
    roomy: [],
    places: [
      ...places,
      { within: 'user_defined_literal', refactor: 'cppSuffix' },
      { within: 'template_argument_list', ...constant },
      { within: 'decltype', ...constant },
      { within: 'noexcept', ...constant },
      { within: 'requires_clause', ...constant },
      { within: 'concept_definition', ...constant },
      { within: 'function_definition', before: /^[^{]*\bconst(?:expr|eval)\b/, ...constant },
      { within: 'lambda_expression', before: /^[^{]*\bconst(?:expr|eval)\b/, ...constant },
      {
        within: 'call_expression',
        field: 'arguments',
        when: /^(?:Q\w+Literal|boost::format|boost::wformat)\s*\(/,
        refuse: 'It must be a literal here.',
      },
      { within: 'declaration', refactor: 'cppDeclaration' },
      { within: 'field_declaration', refactor: 'cppDeclaration' },
      {
        within: 'binary_expression',
        field: 'right',
        direct: true,
        operator: '+',
        join: (pieces) => pieces.join(' + '),
      },
      {
        within: 'binary_expression',
        field: 'right',
        direct: true,
        operator: '<<',
        join: (pieces) => pieces.join(' << '),
      },
      { within: 'binary_expression', field: 'left', direct: true, operator: '+', join: text },
      { within: 'declaration', before: isText, join: text },
      { within: 'field_declaration', before: isText, join: text },
      { within: 'call_expression', before: /^std::string\s*\($/, join: text },
      {
        within: 'for_range_loop',
        field: 'right',
        // A list of literals has one type; what the environment gives is a pointer to characters that may change.
        expression: (expression) =>
          expression.startsWith('std::getenv') ? `static_cast<const char *>(${expression})` : expression,
      },
      { within: 'preproc_def', refactor: 'cMacro' },
      {
        within: 'function_definition',
        before: /^(?:(?:static|inline|virtual)\s+)*std::string\s+[\w:]+\s*\([^{}]*\{[\s\S]*\breturn\s+$/,
        join: text,
      },
      { within: 'lambda_expression', stop: true },
    ],
    boundaries: [],
    formats: {
      call: 'call_expression',
      list: 'argument_list',
      calls: [
        printf,
        vprintf,
        {
          callee:
            /(?:\b(?:std|fmt)::(?:format|print|println|format_to)|\bspdlog::(?:trace|debug|info|warn|error|critical)|(?:->|\.)(?:trace|debug|info|warn|error|critical))$/,
          verb: /(?<!\{)(?:\{\{)*\{(?:[:!][^{}]*)?\}/g,
          insert: () => '{}',
          order: 'position',
          refuse: /\{[\w]/,
        },
      ],
    },
    read: {
      plain: ({ name }) => `std::getenv("${name}")`,
      failFast: ({ name }) =>
        `[] { const char *value = std::getenv("${name}"); if (value == nullptr) throw std::runtime_error("${name} is not set"); return value; }()`,
    },
    preamble: {
      headers: { plain: ['<cstdlib>'], failFast: ['<cstdlib>', '<stdexcept>'] },
      parts: ['<string>'],
    },
  },
  loading: {
    loaders: [
      {
        file: /^(?:CMakeLists\.txt|conanfile\.\w+|vcpkg\.json)$/,
        text: /dotenv/i,
        note: 'This project depends on a loader of env files: see that it runs before this value is read.',
      },
    ],
    otherwise: 'Nothing loads {file} into a C++ program: start it after `set -a; . ./{file}; set +a`.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'const std::string key = "«{base62:24}»";\n',
    after: '#include <cstdlib>\n\nconst std::string key = std::getenv("ACME_TOKEN");\n',
    form: 'plain',
  },
  {
    before: '#include <cstdlib>\n\nint main() {\n    std::cout << "x «{hex:32}»\\n";\n}\n',
    after:
      '#include <cstdlib>\n#include <string>\n\nint main() {\n    std::cout << "x " << std::getenv("ACME_TOKEN") << "\\n";\n}\n',
    form: 'plain',
  },
  { before: 'char key[] = "«{base62:24}»";\n', refuse: /array/ },
];
