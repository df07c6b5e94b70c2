/** What JavaScript, TypeScript and their JSX forms have in common. */
import type { Code, Facts, ImportNeed, Loading, Place, Reads } from '../language.ts';
import { ownText } from './_javascriptOwnText.ts';
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

const fail = (name: string, quote: string) => `(() => { throw new Error(${quote}${name} is not set${quote}) })()`;

const orFail = (read: (name: string, quote: string, process: string) => string): Reads => ({
  plain: ({ name, quote, module }) => read(name, quote, module),
  failFast: ({ name, quote, module }) => `${read(name, quote, module)} ?? ${fail(name, quote)}`,
  loose: ['failFast'],
});

/** Node.js. https://nodejs.org/api/process.html#processenv */
const node = orFail((name, _, process) => `${process}.env.${name}`);

/** How a file gives a name to something. */
const naming = {
  nodes: ['import_statement'],
  after: [],
  identifiers: ['identifier', 'shorthand_property_identifier_pattern'],
  uses: [
    'member_expression.object',
    'subscript_expression.object',
    'arguments',
    'pair.value',
    'variable_declarator.value',
    'assignment_expression.right',
    'return_statement',
    'binary_expression.left',
    'binary_expression.right',
    'unary_expression.argument',
    'call_expression.function',
    'export_specifier.name',
  ],
  scopes: [
    'function_declaration',
    'function_expression',
    'generator_function_declaration',
    'generator_function',
    'arrow_function',
    'method_definition',
  ],
} satisfies Partial<ImportNeed>;

/** `process` is there without an import; where a file gives the name to something else, `globalThis` still has it. */
const processNeed: ImportNeed = {
  ...naming,
  module: 'process',
  nodes: ['import_statement', 'ambient_declaration'],
  provides: [
    /^import\s+(?:\*\s*as\s+)?process\s+from\s*["'](?:node:)?process["']/,
    /^declare\s+(?:const|let|var)\s+process\b/,
  ],
  qualified: 'globalThis.process',
};

/** An object of the variables that a module of the platform exports as `env`. */
const imported = orFail((name, _, env) => `${env}.${name}`);

const envOf = (module: string): ImportNeed => ({
  ...naming,
  module: 'env',
  statement: `import { env } from '${module}';`,
  aliased: (alias) => ({ statement: `import { env as ${alias} } from '${module}';` }),
  provides: [
    new RegExp(
      `^import\\s*\\{(?:[^}]*,)?\\s*env(?:\\s+as\\s+(\\w+))?\\s*[,}][^;]*["']${module.replaceAll('$', '\\$')}["']`,
    ),
  ],
});

/**
 * A module of a Worker, by the configuration beside it: not one of its tests or scripts, nor a script of the old form, which imports nothing, nor what
 * another framework builds.
 * https://developers.cloudflare.com/workers/runtime-apis/bindings/#importing-env-as-a-global
 */
export const isWorkerModule = ({ names, path, text, build }: Omit<Facts, 'bracketedEnv'>): boolean =>
  !/"(?:next|nuxt|astro|@sveltejs\/kit|@remix-run\/[\w-]+|@react-router\/dev)"\s*:/.test(build) &&
  names.some((name) => /^wrangler\.(?:toml|jsonc?)$/.test(name)) &&
  /^\s*(?:import|export)\b/m.test(text) &&
  !/\.(?:config|test|spec)\.[cm]?[jt]s$|\/(?:functions|scripts|tests?)\//.test(path);

/** What Vite compiles has the variables of the env file in one place, and what Node.js runs has them in another. */
const isCompiled = ({ path }: Facts) => /\/src\//.test(path) && !/\.config\.[cm]?[jt]s$/.test(path);

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
    dialects: [
      {
        when: ({ names }) => names.some((name) => /^deno\.jsonc?$/.test(name)),
        read: orFail((name, quote) => `Deno.env.get(${quote}${name}${quote})`),
      },
      {
        when: (facts) => /"@sveltejs\/kit"\s*:/.test(facts.build) && isCompiled(facts),
        // https://svelte.dev/docs/kit/$env-dynamic-private
        read: imported,
        needs: envOf('$env/dynamic/private'),
      },
      {
        // https://docs.astro.build/en/guides/environment-variables/
        when: (facts) => facts.path.endsWith('.astro') || (/"astro"\s*:/.test(facts.build) && isCompiled(facts)),
        read: orFail((name) => `import.meta.env.${name}`),
      },
      { when: isWorkerModule, read: imported, needs: envOf('cloudflare:workers') },
      {
        // It is checked so too where checkJs is on.
        when: ({ bracketedEnv }) => bracketedEnv,
        read: orFail((name, quote, process) => `${process}.env[${quote}${name}${quote}]`),
      },
    ],
  };
}

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
