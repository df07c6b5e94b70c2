/** How JavaScript and TypeScript read a variable, wherever they run. */
import type { Dialect, Facts, ImportNeed, Reads } from '../language.ts';

const fail = (name: string, quote: string) => `(() => { throw new Error(${quote}${name} is not set${quote}) })()`;

const orFail = (read: (name: string, quote: string, process: string) => string): Reads => ({
  plain: ({ name, quote, module }) => read(name, quote, module),
  failFast: ({ name, quote, module }) => `${read(name, quote, module)} ?? ${fail(name, quote)}`,
  loose: ['failFast'],
});

/** Node.js. https://nodejs.org/api/process.html#processenv */
export const node = orFail((name, _, process) => `${process}.env.${name}`);

/** The nodes that are functions. */
export const functionNodes = [
  'function_declaration',
  'function_expression',
  'generator_function_declaration',
  'generator_function',
  'arrow_function',
  'method_definition',
] as const;

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
  scopes: functionNodes,
} satisfies Partial<ImportNeed>;

/** `process` is there without an import; where a file gives the name to something else, `globalThis` still has it. */
export const processNeed: ImportNeed = {
  ...naming,
  module: 'process',
  nodes: ['import_statement', 'ambient_declaration'],
  provides: [
    /^import\s+(?:\*\s*as\s+)?process\s+from\s*["'](?:node:)?process["']/,
    /^declare\s+(?:const|let|var)\s+process\b/,
  ],
  qualified: 'globalThis.process',
};

/** TypeScript that wants another way to write a member. https://www.typescriptlang.org/tsconfig/#noPropertyAccessFromIndexSignature */
const bracketed = orFail((name, quote, process) => `${process}.env[${quote}${name}${quote}]`);

/** A file that TypeScript compiles without the types of Node.js; `isModule`: what it declares is its own. */
const isUntyped = ({ untypedProcess, path, text }: Facts, isModule: boolean): boolean =>
  untypedProcess && /\.[cm]?tsx?$/.test(path) && /^\s*(?:import|export)\b/m.test(text) === isModule;

/** The name must be declared there: as a variable in a script, where other files may do the same. */
const declared = (keyword: 'const' | 'var'): ImportNeed => ({
  ...processNeed,
  statement: `declare ${keyword} process: { readonly env: Readonly<Record<string, string | undefined>> };`,
  nodes: ['ambient_declaration', 'import_statement'],
  after: [{ node: 'import_statement' }],
});

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
export const isWorkerModule = ({
  names,
  path,
  text,
  build,
}: Pick<Facts, 'names' | 'path' | 'text' | 'build'>): boolean =>
  !/"(?:next|nuxt|astro|@sveltejs\/kit|@remix-run\/[\w-]+|@react-router\/dev)"\s*:/.test(build) &&
  names.some((name) => /^wrangler\.(?:toml|jsonc?)$/.test(name)) &&
  /^\s*(?:import|export)\b/m.test(text) &&
  !/\.(?:config|test|spec)\.[cm]?[jt]s$|\/(?:functions|scripts|tests?)\//.test(path);

/** What Vite compiles has the variables of the env file in one place, and what Node.js runs has them in another. */
const isCompiled = ({ path }: Facts) => /\/src\//.test(path) && !/\.config\.[cm]?[jt]s$/.test(path);

/** The surroundings in which it is read otherwise. */
export const dialects: readonly Dialect[] = [
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
  // It is checked so too where checkJs is on.
  { when: (facts) => facts.bracketedEnv && isUntyped(facts, true), read: bracketed, needs: declared('const') },
  { when: (facts) => facts.bracketedEnv && isUntyped(facts, false), read: bracketed, needs: declared('var') },
  { when: ({ bracketedEnv }) => bracketedEnv, read: bracketed },
  { when: (facts) => isUntyped(facts, true), read: node, needs: declared('const') },
  { when: (facts) => isUntyped(facts, false), read: node, needs: declared('var') },
];
