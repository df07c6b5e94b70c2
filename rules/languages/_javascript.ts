/** What JavaScript, TypeScript and their JSX forms have in common. */
import type { Code, Loading, Place } from '../language.ts';
import { ownText } from './_javascriptOwnText.ts';
import { dialects, node, processNeed } from './_javascriptReading.ts';
import { strings } from './_javascriptStrings.ts';

const roomy = [
  'variable_declarator.value',
  'assignment_expression.right',
  'augmented_assignment_expression.right',
  'assignment_pattern.right',
  'object_assignment_pattern.right',
  'required_parameter.value',
  'optional_parameter.value',
  'pair.value',
  'arguments',
  'array',
  'return_statement',
  'throw_statement',
  'parenthesized_expression',
  'template_substitution',
  'arrow_function.body',
  'jsx_expression',
  'field_definition.value',
  'public_field_definition.value',
  'export_statement.value',
  'switch_case.value',
  'subscript_expression.index',
  'computed_property_name',
];

const places: readonly Place[] = [
  { within: 'import_statement', refuse: 'An import path must be a constant.' },
  { within: 'export_statement', field: 'source', refuse: 'An import path must be a constant.' },
  { within: 'import_attribute', refuse: 'An import attribute must be a constant.' },
  { within: 'literal_type', refuse: 'A type is gone at run time: it can read no variable. Use string there.' },
  { within: 'template_literal_type', refuse: 'A type is gone at run time: it can read no variable. Use string there.' },
  { within: 'enum_assignment', refuse: 'A member of an enum must be a constant: turn the enum into an object first.' },
  { within: 'enum_body', refuse: 'A member of an enum must be a constant: turn the enum into an object first.' },
  { within: 'property_signature', refuse: 'The name of a property in a type must be a constant.' },
  { within: 'public_field_definition', field: 'name', refuse: 'The name of a field must be a constant.' },
  { within: 'field_definition', field: 'property', direct: true, wrap: ['[', ']'] },
  { within: 'method_definition', field: 'name', direct: true, wrap: ['[', ']'] },
  { within: 'pair', field: 'key', direct: true, wrap: ['[', ']'] },
  { within: 'pair_pattern', field: 'key', direct: true, wrap: ['[', ']'] },
  { within: 'jsx_attribute', direct: true, wrap: ['{', '}'] },
  { within: 'as_expression', direct: true, when: /as\s+const$/, unwrap: true },
  { within: 'type_assertion', direct: true, when: /^<\s*const\s*>/, unwrap: true },
  { within: 'expression_statement', direct: true, refuse: 'It stands as a statement of its own: delete it.' },
  { within: 'expression_statement', before: /^$/, guard: ';' },
  {
    within: 'call_expression',
    field: 'arguments',
    direct: true,
    refuse: 'A tagged template hands its text to the tag as it stands.',
  },
  {
    within: 'binary_expression',
    field: 'right',
    direct: true,
    fallback: /^(?:process|Bun)\.env(?:\.|\[["'])([A-Za-z_]\w*)(?:["']\])?\s*(?:\|\||\?\?)\s*$/,
  },
];

/** The parts that differ by grammar only are the grammar's. */
export function javascriptCode(grammar: string): Code {
  return {
    grammar,
    comments: ['comment', 'html_comment'],
    strings,
    chains: ['binary_expression'],
    quotes: ['"', "'"],
    nestedQuotes: true,
    roomy,
    places,
    ownText,
    boundaries: ['statement_block', 'class_body', 'template_substitution', 'jsx_expression', 'arrow_function'],
    read: node,
    needs: processNeed,
    dialects,
  };
}

/** How a program gets the variables. */
export const loading: Loading = {
  loaders: [
    {
      file: /^package\.json$/,
      text: /--env-file(?:-if-exists)?[= ]/,
      note: 'The scripts in package.json load it with --env-file.',
    },
    { file: /^package\.json$/, text: /"next"\s*:/, note: 'Next.js loads {file} by itself.' },
    {
      file: /^package\.json$/,
      text: /"nuxt"\s*:/,
      note: 'Nuxt loads {file} by itself in development, and its server needs real variables.',
    },
    {
      file: /^package\.json$/,
      text: /"@sveltejs\/kit"\s*:/,
      note: 'SvelteKit loads {file} by itself in development, and its server needs real variables.',
    },
    { file: /^package\.json$/, text: /"astro"\s*:/, note: 'Astro loads {file} by itself.' },
    { file: /^package\.json$/, text: /"expo"\s*:/, note: 'Expo loads {file} by itself, for what runs on a server.' },
    {
      file: /^package\.json$/,
      text: /"vite"\s*:/,
      note: 'Vite loads it for its own configuration through loadEnv only; a server of yours must load it itself.',
    },
    {
      file: /^package\.json$/,
      text: /"(?:dotenv|dotenv-flow|@nestjs\/config|dotenv-cli|@dotenvx\/dotenvx)"\s*:/,
      note: 'This project depends on dotenv: see that it is loaded before this file.',
    },
    {
      file: /^wrangler\.(?:toml|jsonc?)$/,
      text: /^/,
      note: '`wrangler dev` reads {file}; give the deployed Worker its secret with `wrangler secret put {name}`, and its type with `wrangler types`.',
    },
    {
      file: /^deno\.jsonc?$/,
      text: /^/,
      note: 'Deno loads {file} where it is told to: `deno run --allow-env --env-file={file} …`.',
    },
    { file: /^bun\.lockb?$/, text: /^/, note: 'Bun loads {file} by itself.' },
  ],
  otherwise: 'Nothing in this project loads {file}: start it with `node --env-file={file} …` (Node 20.6 or later).',
};
