/** How files name an environment variable, whatever reads it there. A pattern has one group, `name`; steps are bounded. */

/** Quoted, in a call or an index whose name speaks of the environment: `getenv("X")`, `os.environ['X']`, `ENV.fetch "X"`, `lookup("…env", "X")`. */
const quoted =
  /(?<!\w)\w{0,40}?env\w{0,40}(?:(?:\.|::)\w{1,40})?[!?]?(?:\s{0,2}[([{]\s{0,8}|\\?["']\s{0,2},\s{0,2}|\s{1,2})\\?(?<quote>["'`])(?<name>[A-Za-z_]\w*)\\?\k<quote>/gi;

/** `process.env.X`, `import.meta.env.X`. */
const property = /(?<!\w)(?:process|import\.meta|Bun)\??\.env\??\.(?<name>[A-Za-z_]\w*)/g;

/** The object that SvelteKit hands out: `env.X`. https://svelte.dev/docs/kit/$env-dynamic-private */
const handedOut = /(?<![\w.])env\.(?<name>[A-Za-z_]\w*)/g;

/** `$env:X`, `${env:X}`, `$ENV{X}`, `$::env(X)`, `$__env{X}`. */
const marked = /[$%]\{?(?:::|__)?env[:({]\\?(?<name>[A-Za-z_]\w*)/gi;

/** `${env.X}`, `${localEnv:X}`, `env(X)`, `%env(X)%`, `{{$dotenv X}}`. */
const inConfig = /(?<!\w)\w{0,10}?env(?:[.:({]|\s(?=\w+\s?\}\}))(?<name>[A-Za-z_]\w*)/gi;

/** What a reference says when the variable is missing; also what Leakline writes. */
const message = /(?<!\w)(?<name>[A-Za-z_]\w*)(?= is not set\b)/g;

/** Spring's annotation. */
const value = /@Value\(\s{0,4}"[^"\n]{0,80}?\\?\$\{(?<name>[A-Za-z_]\w*)/g;

/** `${X:-y}`, `$X`, `$(X)`, `{$X}`; a dollar that is doubled stands for itself. */
const dollars = [
  /(?<![$\\])\$\{[#!]?(?<name>[A-Za-z_]\w*)(?=[^\w.])/g,
  /(?<![$\\])\$(?<name>[A-Za-z_]\w*)/g,
  /(?<![$\\])\$\((?<name>[A-Za-z_]\w*)\)/g,
];

/** `%X%`. */
const percent = /%(?<name>[A-Za-z_]\w*)%/g;

/** `X=y` where a word begins: assignments, and arguments that hand a variable on. */
const assigned = /(?<![\w$.\-{?&/])(?<name>[A-Za-z_]\w*)\+?=/g;

/** `export X`, `docker run -e X`, `ARG X`. */
const worded =
  /(?<![\w-])(?:export|readonly|unset|declare|typeset|local|read|printenv|set -\w{1,3}|\[\[? -[vnz]|--env|-e|--build-arg|ARG|ENV)\s{1,4}(?:-\w\s)?(?<name>[A-Za-z_]\w*)(?![\w/.:-])/g;

/** The members of the types that describe the environment. */
const typed = /(?<![\w.])(?:readonly\s)?(?<name>[A-Za-z_]\w*)\??:/g;

/** Those that any file may hold. */
export const everywhere: readonly RegExp[] = [quoted, property, marked, message, value];

/** Those of formats that expand variables by a word of their own. */
export const configMentions: readonly RegExp[] = [inConfig];

/** Those of the two characters that open a variable in shells and in what is written as they are. */
export const sigils: Readonly<Record<'$' | '%', readonly RegExp[]>> = { $: dollars, '%': [percent] };

/** A variable that is commented out in an env file. */
export const commentedOut = /^[^\S\n]*#[^\S\n]?(?:export\s)?(?<name>[A-Za-z_]\w*)=/gm;

/** Of Compose's secrets and configs. https://docs.docker.com/reference/compose-file/secrets/ */
const secretSource = /\benvironment["']?[ ]{0,4}:[ ]{1,4}["']?(?<name>[A-Za-z_]\w*)(?=["']?[ ]{0,4}(?:[},#\r\n]|$))/g;

/** A key of a Secret that is made from an env file. */
const secretKey =
  /\bsecretKeyRef:[\s{]{1,60}(?:(?:name|optional):[^\n,{}]{1,80}[\n,]\s{0,60}){0,2}key:\s{0,4}["']?(?<name>[A-Za-z_]\w*)/g;

/** The call of decouple, by the name that it is imported under: `config("X")`. */
const decoupled = /(?<![\w.])_{0,4}config\(\s{0,8}(?<quote>["'])(?<name>[A-Z][A-Z\d_]*)\k<quote>/g;

/** Those of one language, by its id. */
export const ofLanguage: Readonly<Record<string, readonly RegExp[]>> = {
  kubernetes: [secretKey],
  compose: [secretSource],
  python: [decoupled],
};

/** Those of files whose lines set variables. */
export const assignments: readonly RegExp[] = [assigned, worded];

/** Those of SvelteKit's object, in files that import it. */
export const svelteKit = { imports: /["']\$env\/dynamic\//, mentions: [handedOut] } as const;

/** The bodies in which TypeScript declares the environment, and their members. https://vite.dev/guide/env-and-mode#intellisense-for-typescript */
export const declared = {
  body: /\binterface\s+(?:ProcessEnv|ImportMetaEnv)\b[^{]{0,80}\{(?<body>[^{}]*)\}/g,
  members: typed,
} as const;

/** `const { X, Y: y } = process.env`: the names there are names of locals too. */
export const destructured = {
  body: /\{(?<body>[^{}]*)\}\s{0,4}=\s{0,4}(?:globalThis\.)?(?:process|import\.meta)\.env\b(?!\s{0,4}[.[])/g,
  members: /(?<=(?:^|,)\s{0,200})(?<name>[A-Za-z_]\w*)(?=\s{0,4}(?<keyed>:)|\s{0,4}(?:[,=]|$))/g,
} as const;
