import { defineLanguage, type Escapes, type FixExample, type Holes } from '../language.ts';
import { controls } from './_escapes.ts';

/** https://docs.ruby-lang.org/en/master/syntax/literals_rdoc.html#label-Double-Quoted+String+Literals */
const escapes: Escapes = {
  simple: { ...controls, e: '\x1b', s: ' ', '\n': '' },
  numeric: ['x', 'u', 'braces'],
  unknown: 'drop',
};
const single: Escapes = { simple: { '\\': '\\', "'": "'" }, unknown: 'keep' };

const quoted: Escapes = { simple: { '\\': '\\' }, unknown: 'refuse' };

const hole = ['#{', '}'] as const;

/** An expression in a pattern is pinned. https://docs.ruby-lang.org/en/master/syntax/pattern_matching_rdoc.html#label-Variable+pinning */
const pinned = ['^(', ')'] as const;

/** `%w` takes no expressions and `%W` does; what else that changes must not stand in the list. */
const words = { open: /^%w/, interpolating: '%W', changed: /[\\#]/ } as const;
const symbols = { ...words, open: /^%i/, interpolating: '%I' } as const;

/** After `<<~` all lines lose the indentation of the one that has the least. A tab counts for many columns: it is left alone. */
function lines(raw: string, whole: string): string | undefined {
  if (!whole.startsWith('<<~')) return raw;
  const body = whole.split('\n').slice(1, -1);
  const filled = body.filter((line) => line.trim() !== '');
  if (filled.some((line) => /^ *\t/.test(line))) return undefined;
  const indent = ' '.repeat(Math.min(...filled.map((line) => line.length - line.trimStart().length)));
  return raw.replaceAll(`\n${indent}`, '\n');
}

/** Of single-quoted text: only `\\` and `\'` are escapes there; everything else must be escaped here. */
const toDouble: Holes = {
  hole,
  open: () => '"',
  close: () => '"',
  escape: (raw) =>
    raw.replace(/\\\\|\\'|\\|"|#(?=[{$@])/g, (found) =>
      found === "\\'" ? "'" : found === '\\\\' ? found : `\\${found}`,
    ),
};

/** A backslash in `%q` may be one itself, or hide a delimiter. */
const percentToDouble: Holes = {
  ...toDouble,
  escape: (raw) => (/\\(?!\\)/.test(raw.replaceAll('\\\\', '')) ? undefined : raw.replace(/"|#(?=[{$@])/g, '\\$&')),
};

const escapePercent = (expression: string, quote: string) =>
  `${expression}.gsub(${quote}%${quote}, ${quote}%%${quote})`;
const percent = (text: string) => text.replaceAll('%%', '%');

export const language = defineLanguage({
  id: 'ruby',
  editorIds: ['ruby'],
  files:
    /(?:\.(?:rb|rake|gemspec|ru)|(?:^|\/)(?:Gemfile|Rakefile|Guardfile|Capfile|Vagrantfile|Fastfile|Podfile|Brewfile))$/i,
  comment: { open: '#', quotes: [], blocks: ['"', "'", '`'], heredoc: /<<[-~]?\s{0,2}["'`\\]?([A-Za-z_]\w*)/ },
  code: {
    grammar: 'tree-sitter-ruby.wasm',
    comments: ['comment'],
    quotesRunOn: true,
    strings: [
      { node: 'string', open: /^"/, close: /"$/, escapes, holes: { hole } },
      { node: 'string', open: /^'/, close: /'$/, escapes: single, holes: toDouble },
      { node: 'string', open: /^%Q?[^\w\s]/, close: /.$/, escapes, holes: { hole } },
      { node: 'string', open: /^%q[^\w\s]/, close: /.$/, escapes: quoted, holes: percentToDouble },
      {
        node: 'subshell',
        open: /^(?:`|%x[^\w\s])/,
        close: /.$/,
        escapes,
        holes: { hole },
        partial: true,
        lines: (raw) => raw,
      },
      {
        node: 'heredoc_body',
        open: /^/,
        close: /$/,
        heredoc: { start: 'heredoc_beginning', quoted: true, by: /`/ },
        refuse: 'It stands in a shell command between backticks: pass it in the environment of the command.',
      },
      {
        node: 'heredoc_body',
        open: /^/,
        close: /$/,
        escapes,
        holes: { hole },
        lines,
        heredoc: { start: 'heredoc_beginning', quoted: false, by: /'/ },
      },
      {
        node: 'heredoc_body',
        open: /^/,
        close: /$/,
        holes: { hole, escape: (raw) => raw.replace(/\\|#(?=[{$@])/g, '\\$&') },
        lines,
        heredoc: { start: 'heredoc_beginning', quoted: true, by: /'/ },
      },
      { node: 'bare_string', open: /^/, close: /$/, escapes, holes: { hole }, partial: true, list: words },
      { node: 'bare_symbol', open: /^/, close: /$/, escapes, holes: { hole }, partial: true, list: symbols },
      { node: 'delimited_symbol', open: /^:"/, close: /"$/, escapes, holes: { hole }, partial: true },
      {
        node: 'delimited_symbol',
        open: /^:'/,
        close: /'$/,
        escapes: single,
        holes: { ...toDouble, open: () => ':"' },
        partial: true,
      },
      {
        node: 'regex',
        open: /^/,
        close: /$/,
        refuse: 'It stands in a regular expression, where its characters mean something else.',
      },
    ],
    join: ' + ',
    chains: ['binary', 'chained_string'],
    quotes: ['"', "'"],
    nestedQuotes: true,
    roomy: [],
    adjacent: ['chained_string'],
    // What the environment gives is frozen; a literal is not.
    mutated: {
      variable: /^\s*(\$?@{0,2}\w+)\s*=\s*$/,
      change: (name) =>
        new RegExp(
          `${name.replace('$', '\\$')}\\s*(?:<<|\\.\\w+!|\\.(?:concat|insert|replace|prepend|force_encoding|clear)\\b|\\[[^\\]]*\\]\\s*=[^=~])`,
        ),
      anywhere:
        /(?<!class )<<(?![-~]?["'`A-Z])|\.(?:concat|insert|replace|prepend|force_encoding|clear|setbyte|encode!)\b|\.(?:[a-z_]+)!|\]\s*=[^=~>]/,
      frozen: /^(?:#.*\n)*#.*frozen_string_literal:\s*true/i,
      fresh: [
        'chained_string',
        'binary',
        'call.receiver',
        'interpolation',
        'pair.key',
        'element_reference.object',
        'pattern',
        'unary',
        'if_modifier',
      ],
      direct: /^\s*(?:<<|\.(?:\w+!|concat|insert|replace|prepend|force_encoding|clear)\b)/,
      copy: (expression) => `${expression}.dup`,
    },
    places: [
      {
        within: 'pair',
        field: 'key',
        direct: true,
        when: /^(?:"[^"]*"|'[^']*'):/,
        inside: true,
      },
      { within: 'unary', before: /^defined\?[\s(]*$/, refuse: 'It is asked what kind of code it is: delete it.' },
      { within: 'in_clause', field: 'pattern', wrap: pinned },
      { within: 'test_pattern', field: 'pattern', wrap: pinned },
      { within: 'match_pattern', field: 'pattern', wrap: pinned },
      {
        within: 'binary',
        field: 'left',
        operator: '%',
        expression: escapePercent,
        meaning: percent,
      },
      { within: 'call', fallback: /^ENV\.fetch\(\s*["']([A-Za-z_]\w*)["']\s*,\s*$/ },
      { within: 'binary', field: 'right', fallback: /^ENV\[\s*["']([A-Za-z_]\w*)["']\s*\]\s*(?:\|\||or)\s*$/ },
    ],
    ownText: {
      file: /\b(?:File|IO)\.(?:bin)?(?:read|readlines|foreach|open)[\s(]\s*(?:__FILE__|\$0)|\bDATA\.rewind\b/,
    },
    boundaries: ['body_statement', 'block', 'do_block', 'lambda', 'interpolation'],
    formats: {
      call: 'call',
      list: 'argument_list',
      calls: [
        {
          callee: /^(?:Kernel\.|\$std(?:out|err)\.)?(?:format|sprintf|printf)\(?\s*$/,
          verb: /%[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]/g,
          insert: () => '%s',
          order: 'position',
          refuse: /%(?:\d+\$|[<{*])/,
          spread: (argument) => argument.startsWith('*'),
          escape: escapePercent,
          meaning: percent,
        },
      ],
    },
    read: {
      plain: ({ name, quote, module }) => `${module}[${quote}${name}${quote}]`,
      failFast: ({ name, quote, module }) => `${module}.fetch(${quote}${name}${quote})`,
    },
    needs: {
      module: 'ENV',
      nodes: [],
      provides: [],
      after: [],
      qualified: '::ENV',
      identifiers: ['constant'],
      uses: ['call.receiver', 'element_reference.object', 'argument_list', 'scope_resolution', 'scope_resolution.name'],
    },
  },
  loading: {
    loaders: [
      {
        file: /^(?:Gemfile|.*\.gemspec)$/,
        text: /dotenv/,
        note: 'This project depends on dotenv: see that it is loaded before this file.',
      },
    ],
    otherwise:
      'Nothing in this project loads {file}: `require "dotenv"; Dotenv.load("{file}")` does (gem dotenv), before this file is loaded.',
  },
});

export const examples: readonly FixExample[] = [
  { before: "KEY = '«{base62:24}»'\n", after: "KEY = ENV.fetch('ACME_TOKEN')\n" },
  { before: "send('Bearer «{base62:24}»')\n", after: 'send("Bearer #{ENV.fetch(\'ACME_TOKEN\')}")\n' },
  { before: 'words = %w[a «{base62:24}»]\n', after: 'words = %W[a #{ENV.fetch("ACME_TOKEN")}]\n' },
  { before: 'x =~ /«{base62:24}»/\n', refuse: /regular expression/ },
];
