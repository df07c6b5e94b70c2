import { defineLanguage, type Escapes, type FixExample, type Holes } from '../language.ts';
import { controls } from './_escapes.ts';

/** https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_special_characters */
const block: Escapes = {
  simple: {
    ...controls,
    '0': '\0',
    e: '\x1b',
    '`': '`',
    $: '$',
    '"': '"',
  },
  unknown: 'refuse',
  mark: '`',
};
const grave: Escapes = { ...block, doubled: '"' };
const verbatim: Escapes = { simple: {}, unknown: 'keep', doubled: "'" };

/** The reading expression means the same in a text and outside of one. */
const hole = ['', ''] as const;
const swap = (delimiter: string) => delimiter.replace("'", '"');
const live = /(?<!`)(?:``)*\$[\w({?$^]/;

const toExpandable: Holes = {
  hole,
  open: swap,
  close: swap,
  escape: (raw) => raw.replaceAll("''", "'").replace(/[`$"“”„]/g, '`$&'),
};
const blockToExpandable: Holes = { hole, open: swap, close: swap, escape: (raw) => raw.replace(/[`$]/g, '`$&') };

export const language = defineLanguage({
  id: 'powershell',
  editorIds: ['powershell'],
  files: /\.(?:ps1|psm1|psd1)$/i,
  comment: { open: '#', quotes: ['"', "'"], blocks: ["@'", '@"'], continued: /`$/ },
  unfit: ({ path }) =>
    /\.psd1$/i.test(path) ? 'A data file takes no variables: read $env:NAME in the script that uses it.' : undefined,
  code: {
    grammar: 'tree-sitter-powershell.wasm',
    keepsCrLf: true,
    comments: ['comment'],
    strings: [
      {
        node: 'expandable_here_string_literal',
        open: /^@"[^\S\r\n]*\r?\n/,
        close: /\r?\n"@$/,
        escapes: block,
        holes: { hole },
        live,
      },
      { node: 'expandable_string_literal', open: /^"/, close: /"$/, escapes: grave, holes: { hole }, live },
      {
        node: 'verbatim_here_string_characters',
        open: /^@'[^\S\r\n]*\r?\n/,
        close: /\r?\n'@$/,
        holes: blockToExpandable,
      },
      { node: 'verbatim_string_characters', open: /^'/, close: /'$/, escapes: verbatim, holes: toExpandable },
      { node: 'generic_token', open: /^(?=[\w.-]+$)/, close: /$/ },
    ],
    quotes: ["'"],
    nestedQuotes: true,
    roomy: [],
    places: [
      { within: 'attribute_arguments', refuse: 'The argument of an attribute must be a constant.' },
      { within: 'attribute', refuse: 'The argument of an attribute must be a constant.' },
      {
        within: 'cast_expression',
        when: /^\[(?:Validate|Parameter|Alias)/i,
        refuse: 'The argument of an attribute must be a constant.',
      },
      { within: 'key_expression', refuse: 'It is the key of a table.' },
      { within: 'switch_clause_condition', refuse: 'It is a pattern of a switch.' },
      { within: 'member_name', refuse: 'The name of a member must be a constant.' },
      { within: 'command_name', refuse: 'The name of a command is no place for a variable.' },
      { within: 'command_name_expr', refuse: 'The name of a command is no place for a variable.' },
      {
        within: 'format_expression',
        before: /^(?![\s\S]*\s-f\s)/i,
        when: /\s-f\s/i,
        refuse: 'It is a part of a format: hand the secret over as an argument first.',
      },
      {
        within: 'comparison_expression',
        before: /-[ci]?(?:not)?(?:match|replace|like|split)\s+$/i,
        refuse: 'It stands in a pattern, where its characters mean something else.',
      },
    ],
    boundaries: ['statement_block', 'script_block'],
    read: {
      plain: ({ name }) => `\${env:${name}}`,
      failFast: ({ name }) => `$(if ($env:${name}) { $env:${name} } else { throw '${name} is not set' })`,
    },
  },
  loading: {
    otherwise:
      'Nothing loads {file} into PowerShell: `Get-Content {file} | ForEach-Object { $k, $v = $_ -split "=", 2; Set-Item "env:$k" $v }` does for plain values, or the module dotenv.',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: "$key = '«{base62:24}»'\n",
    after: "$key = $(if ($env:ACME_TOKEN) { $env:ACME_TOKEN } else { throw 'ACME_TOKEN is not set' })\n",
  },
  { before: "$key = 'x $y «{hex:32}»'\n", after: '$key = "x `$y ${env:ACME_TOKEN}"\n', form: 'plain' },
  { before: '$t = @{ "«{base62:24}»" = 1 }\n', refuse: /key/ },
];
