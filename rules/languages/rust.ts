import { defineLanguage, type Escapes, type FixExample } from '../language.ts';

/** https://doc.rust-lang.org/reference/tokens.html#string-literals */
const escapes: Escapes = {
  simple: { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' },
  numeric: ['x', 'braces'],
  unknown: 'refuse',
};

/** An escape of a byte may be no character. https://doc.rust-lang.org/reference/tokens.html#byte-string-literals */
const byteEscapes: Escapes = { simple: escapes.simple, unknown: 'refuse' };

const foreign = 'Its bytes end with a zero, as C wants it: make a CString of a text first.';

/**
 * A literal is a `&'static str`, and what the environment gives is a `String` that somebody must own: a static of the file does, so that every use keeps its type.
 * LazyLock is there since Rust 1.80.
 */
export const language = defineLanguage({
  id: 'rust',
  editorIds: ['rust'],
  files: /\.rs$/i,
  comment: { open: '//', quotes: [], blocks: ['"'] },
  code: {
    grammar: 'tree-sitter-rust.wasm',
    comments: ['line_comment', 'block_comment'],
    strings: [
      { node: 'string_literal', open: /^c"/, close: /"$/, refuse: foreign },
      { node: 'raw_string_literal', open: /^cr#*"/, close: /"#*$/, refuse: foreign },
      { node: 'string_literal', open: /^b"/, close: /"$/, escapes: byteEscapes },
      { node: 'raw_string_literal', open: /^br#*"/, close: /"#*$/ },
      { node: 'string_literal', open: /^"/, close: /"$/, escapes },
      { node: 'raw_string_literal', open: /^r#*"/, close: /"#*$/ },
    ],
    quotes: ['"'],
    nestedQuotes: true,
    roomy: [],
    places: [
      { within: 'attribute', refuse: 'An attribute must be a constant.' },
      { within: 'attribute_item', refuse: 'An attribute must be a constant.' },
      { within: 'inner_attribute_item', refuse: 'An attribute must be a constant.' },
      { within: 'match_pattern', before: /^(?![\s\S]*\sif\s)/, refuse: 'A pattern must be a constant.' },
      { within: 'tuple_pattern', refuse: 'A pattern must be a constant.' },
      { within: 'tuple_struct_pattern', refuse: 'A pattern must be a constant.' },
      { within: 'slice_pattern', refuse: 'A pattern must be a constant.' },
      { within: 'or_pattern', refuse: 'A pattern must be a constant.' },
      { within: 'captured_pattern', refuse: 'A pattern must be a constant.' },
      { within: 'field_pattern', refuse: 'A pattern must be a constant.' },
      { within: 'let_condition', field: 'pattern', refuse: 'A pattern must be a constant.' },
      { within: 'let_declaration', field: 'pattern', refuse: 'A pattern must be a constant.' },
      { within: 'extern_modifier', refuse: 'An ABI must be a constant.' },
      { within: 'macro_definition', refuse: 'It stands in the definition of a macro.' },
      { within: 'const_item', refactor: 'rustConst' },
      { within: 'static_item', refactor: 'rustConst' },
      { within: 'macro_invocation', refactor: 'rustMacro' },
      { within: 'source_file', refactor: 'rustStatic' },
    ],
    boundaries: [],
    read: {
      plain: ({ name }) => `std::env::var("${name}").unwrap_or_default()`,
      failFast: ({ name }) => `std::env::var("${name}").expect("${name} is not set")`,
    },
  },
  loading: {
    loaders: [
      {
        file: /^Cargo\.toml$/,
        text: /^\s*dotenv(?:y)?\b/m,
        note: 'This project depends on dotenv: see that it runs at the start of main.',
      },
    ],
    otherwise:
      'Nothing in this program loads {file}: `set -a; . ./{file}; set +a` in the shell does, or dotenvy::from_filename("{file}") at the start of main.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'fn main() {\n    let key = String::from("«{base62:24}»");\n}\n',
    after: 'fn main() {\n    let key = std::env::var("ACME_TOKEN").expect("ACME_TOKEN is not set");\n}\n',
  },
  {
    before: 'fn main() {\n    send("«{base62:24}»");\n}\n',
    after:
      'static ACME_TOKEN: std::sync::LazyLock<String> =\n    std::sync::LazyLock::new(|| std::env::var("ACME_TOKEN").expect("ACME_TOKEN is not set"));\n\nfn main() {\n    send(ACME_TOKEN.as_str());\n}\n',
  },
  { before: 'fn main() {\n    let key = c"«{base62:24}»";\n}\n', refuse: /CString/ },
];
