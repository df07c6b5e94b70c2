import { defineLanguage, type Escapes, type Facts, type FixExample, type Reads } from '../language.ts';

/** https://www.php.net/manual/en/language.types.string.php */
const escapes: Escapes = {
  simple: { n: '\n', r: '\r', t: '\t', v: '\v', e: '\x1b', f: '\f', '\\': '\\', $: '$', '"': '"' },
  numeric: ['x', 'braces'],
  unknown: 'keep',
};
const single: Escapes = { simple: { '\\': '\\', "'": "'" }, unknown: 'keep' };

const substitute = (literal: string, mark: string, expression: string) =>
  `str_replace('${mark}', ${expression}, ${literal})`;

/** All lines lose the indentation of the closing word. */
const lines = (raw: string, whole: string) => {
  const indent = /\n([^\S\n]*)\w+$/.exec(whole)?.[1] ?? '';
  return raw.replaceAll(`\n${indent}`, '\n');
};

type Read = (name: string, quote: string) => string;

const getenv: Read = (name, quote) => `getenv(${quote}${name}${quote})`;
const globalGetenv: Read = (name, quote) => `\\getenv(${quote}${name}${quote})`;
/** https://laravel.com/docs/configuration#retrieving-environment-configuration */
const laravel: Read = (name, quote) => `env(${quote}${name}${quote})`;
/** https://symfony.com/doc/current/configuration.html#configuring-environment-variables-in-env-files */
const superglobal: Read = (name, quote) => `$_ENV[${quote}${name}${quote}]`;

const unchecked = (read: Read): Reads => ({
  plain: ({ name, quote }) => read(name, quote),
  failFast: ({ name, quote }) => read(name, quote),
});

/** `otherwise` tells a variable that is not set: getenv gives false, the others null. */
const checked = (read: Read, otherwise: '??' | '?:'): Reads => ({
  plain: ({ name, quote }) => read(name, quote),
  failFast: ({ name, quote }) =>
    `${read(name, quote)} ${otherwise} throw new \\RuntimeException(${quote}${name} is not set${quote})`,
  loose: ['failFast'],
});

/** An expression can throw since PHP 8. */
const isLegacy = ({ build }: Facts) => /"php"\s*:\s*"[^"]*(?<![\d.])[57](?:\.|\b)/.test(build);
const isLaravel = ({ build }: Facts) => /"laravel\/framework"\s*:/.test(build);
/** Their loaders fill $_ENV, and not what getenv reads. */
const fillsEnv = ({ build }: Facts) => /"(?:symfony\/(?:dotenv|framework-bundle)|vlucas\/phpdotenv)"\s*:/.test(build);

/** A block of text with the indentation and the word that close it, and a blank behind them. */
const block = /<<<[^\S\n]*(["']?)(\w+)\1\r?\n(?:[\s\S]*?\n)?([^\S\n]*)\2\b( ?)/g;

/** The grammar wants the word alone on its line: a blank behind it, or ahead of it, becomes the line's end. */
const withLineEnds = (text: string) =>
  text.replace(block, (found, _, word: string, indent: string, blank: string) =>
    blank === '' && indent !== '' ? `${found.slice(0, -word.length - 1)}${word}\n` : found.replace(/ $/, '\n'),
  );

export const language = defineLanguage({
  id: 'php',
  editorIds: ['php'],
  files: /\.(?:php\d?|phtml|inc)$/i,
  comment: { open: '//', quotes: [], blocks: ['"', "'"], heredoc: /<<<["']?([A-Za-z_]\w*)/, not: /\?>/ },
  code: {
    grammar: 'tree-sitter-php.wasm',
    reshape: withLineEnds,
    keepsCrLf: true,
    comments: ['comment'],
    quotesRunOn: true,
    strings: [
      { node: 'string', open: /^'/, close: /'$/, escapes: single },
      { node: 'encapsed_string', open: /^"/, close: /"$/, escapes },
      { node: 'heredoc', open: /^<<<[^\n]*\n/, close: /\r?\n[^\S\n]*\w+$/, escapes, substitute, partial: true, lines },
      { node: 'nowdoc', open: /^<<<[^\n]*\n/, close: /\r?\n[^\S\n]*\w+$/, substitute, partial: true, lines },
      {
        node: 'shell_command_expression',
        open: /^`/,
        close: /`$/,
        refuse: 'It stands in a shell command between backticks: pass it in the environment of the command.',
      },
    ],
    join: ' . ',
    chains: ['binary_expression'],
    quotes: ["'", '"'],
    nestedQuotes: true,
    roomy: [
      'assignment_expression.right',
      'argument',
      'return_statement',
      'array_element_initializer',
      'parenthesized_expression',
      'echo_statement',
    ],
    places: [
      { within: 'attribute', refactor: 'phpConst' },
      { within: 'const_element', refactor: 'phpConst' },
      { within: 'property_element', refactor: 'phpConst' },
      { within: 'simple_parameter', refactor: 'phpConst' },
      { within: 'property_promotion_parameter', refactor: 'phpConst' },
      { within: 'static_variable_declaration', refactor: 'phpConst' },
      { within: 'enum_case', refactor: 'phpConst' },
      { within: 'declare_directive', refuse: 'A directive must be a constant.' },
      { within: 'argument', field: 'name', refuse: 'The name of an argument must be a constant.' },
      {
        within: 'function_call_expression',
        before: /^define\(\s*$/i,
        refuse: 'The name of a constant must be a constant.',
      },
      {
        within: 'binary_expression',
        field: 'right',
        direct: true,
        fallback: /^\\?getenv\(\s*["']([A-Za-z_]\w*)["']\s*\)\s*(?:\?:|\?\?|\|\|)\s*$/,
      },
      {
        within: 'conditional_expression',
        direct: true,
        fallback: /^\\?getenv\(\s*["']([A-Za-z_]\w*)["']\s*\)\s*\?:\s*$/,
      },
    ],
    ownText: {
      file: /\b(?:file_get_contents|readfile|highlight_file|show_source|file|fopen|php_strip_whitespace|(?:md5|sha1)_file)\s*\(\s*__FILE__/i,
    },
    boundaries: ['compound_statement', 'anonymous_function', 'arrow_function'],
    formats: {
      call: 'function_call_expression',
      list: 'arguments',
      calls: [
        {
          callee: /^\\?(?:s|f)?printf$/i,
          verb: /%[-+ 0]*(?:'.)?\d*(?:\.\d+)?[a-zA-Z]/g,
          insert: () => '%s',
          order: 'position',
          refuse: /%\d+\\?\$/,
          spread: (argument) => argument.startsWith('...'),
          escape: (expression, quote) => `str_replace(${quote}%${quote}, ${quote}%%${quote}, ${expression})`,
          meaning: (text) => text.replaceAll('%%', '%'),
        },
      ],
    },
    dialects: [
      { when: (facts) => isLaravel(facts) && isLegacy(facts), read: unchecked(laravel) },
      { when: isLaravel, read: checked(laravel, '??') },
      { when: (facts) => fillsEnv(facts) && isLegacy(facts), read: unchecked(superglobal) },
      { when: fillsEnv, read: checked(superglobal, '??') },
      { when: isLegacy, read: unchecked(getenv) },
      { when: ({ text }) => /\bfunction\s+getenv\b/i.test(text), read: checked(globalGetenv, '?:') },
    ],
    read: checked(getenv, '?:'),
  },
  unfit: (facts) =>
    isLaravel(facts) && !/(?:^|\/)config\/[\w-]+\.php$/.test(facts.path)
      ? "Laravel reads no env file once its configuration is cached: put `env('NAME')` into a file of config/, and read config('file.key') here."
      : undefined,
  loading: {
    loaders: [
      {
        file: /^composer\.json$/,
        text: /laravel\/framework/,
        note: 'Laravel loads it by itself. Run `php artisan config:clear` where the configuration is cached.',
      },
      {
        file: /^composer\.json$/,
        text: /symfony\/(?:dotenv|framework-bundle)/,
        note: 'Symfony loads it by itself into $_ENV.',
      },
      {
        file: /^composer\.json$/,
        text: /vlucas\/phpdotenv/,
        note: 'This project depends on phpdotenv, which fills $_ENV: see that it runs before this file.',
      },
    ],
    otherwise:
      'Nothing in this project loads {file}: set its variables in the web server or the shell (`set -a; . ./{file}; set +a`), or load it with vlucas/phpdotenv.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: "<?php\n$key = '«{base62:24}»';\n",
    after: "<?php\n$key = getenv('ACME_TOKEN') ?: throw new \\RuntimeException('ACME_TOKEN is not set');\n",
  },
  {
    before: '<?php\nsend("Bearer «{base62:24}»");\n',
    after: '<?php\nsend("Bearer " . getenv("ACME_TOKEN"));\n',
    form: 'plain',
  },
  { before: '<?php\necho `curl «{base62:24}»`;\n', refuse: /shell command/ },
];
